using System.Buffers;

namespace Parallax.Copies;

/// <summary>Numbers in rows and columns, all 0 at first, in an array that is used again: pairs of articles ask for some thousand a second.</summary>
internal readonly struct Grid : IDisposable
{
    private readonly double[] _cells;

    public Grid(int rows, int columns)
    {
        (Rows, Columns, _cells) = (rows, columns, ArrayPool<double>.Shared.Rent(rows * columns));
        _cells.AsSpan(0, rows * columns).Clear();
    }

    public int Rows { get; }

    public int Columns { get; }

    public ref double this[int row, int column] => ref _cells[(row * Columns) + column];

    /// <summary>Gives the array back.</summary>
    public void Dispose() => ArrayPool<double>.Shared.Return(_cells);
}
