namespace Parallax.Printing.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Description">What it means.</param>
public sealed record Column(string Name, CellType Type, string Description);
