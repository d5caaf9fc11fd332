using Parallax.Running;

namespace Parallax.Sources.Inputs;

/// <summary>One article to be: where its bytes are, and what it is called.</summary>
/// <param name="Source">The path or URL as given.</param>
/// <param name="Subject">The name for messages: the source, with the line of a record.</param>
/// <param name="Id">What the article is called unless its record says otherwise.</param>
/// <param name="Kind">What the bytes are.</param>
/// <param name="Load">Reads the bytes, unpacked; a problem where there are too many.</param>
public sealed record SourceItem(string Source, string Subject, string Id, SourceKind Kind, Func<Outcome<byte[]>> Load);
