namespace Parallax.Sources.Inputs;

/// <summary>Text made of bytes.</summary>
/// <param name="Text">The characters, without byte order mark.</param>
/// <param name="Encoding">The encoding taken; null for UTF-8.</param>
internal sealed record DecodedText(string Text, string? Encoding);
