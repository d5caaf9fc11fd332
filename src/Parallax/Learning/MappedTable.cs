namespace Parallax.Learning;

/// <summary>A table in a mapped file.</summary>
/// <param name="Address">Of its first byte.</param>
/// <param name="Length">In bytes.</param>
internal readonly record struct MappedTable(nint Address, int Length);
