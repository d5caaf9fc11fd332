using System.Collections.Immutable;

namespace Parallax.Sources.Documents;

/// <summary>A mail, or a part of one.</summary>
/// <param name="Headers">Its header fields.</param>
/// <param name="Type">Its Content-Type.</param>
/// <param name="Body">Its body as transferred.</param>
/// <param name="Parts">The parts of a multipart, or the mail in a <c>message/rfc822</c>; else none.</param>
internal sealed record MimePart(MimeHeaders Headers, MimeField Type, ReadOnlyMemory<byte> Body, ImmutableArray<MimePart> Parts)
{
    /// <summary>True where it holds several parts.</summary>
    public bool IsMultipart => Type.Value.StartsWith("multipart/", StringComparison.Ordinal) && !Parts.IsEmpty;

    /// <summary>True where it says that it is to be kept apart from the text.</summary>
    public bool IsAttachment => Headers.Field("Content-Disposition").Value == "attachment";

    /// <summary>Its body as bytes, with the transfer encoding undone.</summary>
    public ReadOnlyMemory<byte> Content() => TransferEncoding.Decode(Body, Headers.Field("Content-Transfer-Encoding").Value);
}
