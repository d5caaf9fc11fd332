using System.Text.Unicode;
using Parallax.Sources.Inputs;

namespace Parallax.Sources.Documents;

/// <summary>Decodes a part of a mail by the charset that its header names.</summary>
internal static class PartText
{
    /// <summary>The text and the encoding taken. Bytes that are UTF-8 are UTF-8 whatever they are said to be, as on pages; no encoding is named where the mail itself named it.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? charset, bool isPage)
    {
        var named = charset is null ? null : WebEncodings.OfLabel(charset);
        return named switch
        {
            { Name: WebEncodings.Replacement } => new DecodedText("", WebEncodings.Replacement),
            { Name: WebEncodings.Iso2022Jp } => new DecodedText(named.GetString(bytes), null),
            null or { Name: WebEncodings.Utf8 } => TextDecoder.Decode(bytes, isPage),
            _ when Utf8.IsValid(bytes) || bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => TextDecoder.Decode(bytes, isPage),
            _ => new DecodedText(named.GetString(bytes), null),
        };
    }
}
