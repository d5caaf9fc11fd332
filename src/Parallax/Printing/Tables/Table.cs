using System.Collections.Immutable;

namespace Parallax.Printing.Tables;

/// <summary>One kind of fact as rows and columns. An unknown cell is null.</summary>
/// <param name="Name">The kind; the file is called so.</param>
/// <param name="Description">What a row is.</param>
/// <param name="Columns">The columns in order.</param>
/// <param name="Rows">The rows, each with a cell a column, numbers in invariant form.</param>
public sealed record Table(string Name, string Description, ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<string?>> Rows);
