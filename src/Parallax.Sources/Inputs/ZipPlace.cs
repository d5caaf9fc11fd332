using System.Collections.Immutable;

namespace Parallax.Sources.Inputs;

/// <summary>Where a file stands in a zip archive.</summary>
/// <param name="Archive">The archive's path.</param>
/// <param name="Entries">The file's number in the archive's list; before it the numbers of the archives it stands in, outermost first.</param>
internal sealed record ZipPlace(string Archive, ImmutableArray<int> Entries);
