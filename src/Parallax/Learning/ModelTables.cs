using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Parallax.Learning;

/// <summary>
/// A model as it lies in memory: its tables in the order in which it takes them again. They are unpacked from the model's file, or stand in a mapped one
/// (<see cref="Parallax.Languages.UnfoldedModels"/>) and are neither unpacked nor copied.
/// </summary>
internal sealed class ModelTables
{
    private readonly List<(Array Table, Func<byte[]> Bytes)>? _arrays;
    private readonly IReadOnlyList<MappedTable> _mapped = [];
    private int _next;

    /// <summary>No tables yet.</summary>
    public ModelTables() => _arrays = [];

    /// <summary>Tables of a mapped file.</summary>
    public ModelTables(IReadOnlyList<MappedTable> mapped) => _mapped = mapped;

    /// <summary>The bytes of the tables that were added, a table each.</summary>
    public IEnumerable<byte[]> Bytes => (_arrays ?? []).Select(static each => each.Bytes());

    /// <summary>Adds a table behind the others; it must not change any more.</summary>
    public ModelTables Add<T>(T[] table)
        where T : unmanaged
    {
        (_arrays ?? throw new InvalidOperationException("A mapped model takes no tables.")).Add((table, () => MemoryMarshal.AsBytes(table.AsSpan()).ToArray()));
        return this;
    }

    /// <summary>Adds a number.</summary>
    public ModelTables Add(int number) => Add(new[] { number });

    /// <summary>Adds names, none of which holds a line break.</summary>
    public ModelTables Add(IEnumerable<string> names) => Add(Encoding.UTF8.GetBytes(string.Join('\n', names)));

    /// <summary>The next table.</summary>
    /// <exception cref="InvalidDataException">It holds other numbers, or there is none.</exception>
    public Table<T> Next<T>()
        where T : unmanaged
    {
        var at = _next++;
        if (_arrays is not null)
        {
            return at < _arrays.Count && _arrays[at].Table is T[] array ? new Table<T>(array) : throw Missing<T>(at);
        }

        var size = Unsafe.SizeOf<T>();
        return at < _mapped.Count && _mapped[at].Length % size == 0 ? new Table<T>(_mapped[at].Address, _mapped[at].Length / size) : throw Missing<T>(at);
    }

    /// <summary>The next number.</summary>
    public int NextNumber() => Next<int>()[0];

    /// <summary>The next names.</summary>
    public string[] NextNames() => Encoding.UTF8.GetString(Next<byte>().Span).Split('\n');

    private static InvalidDataException Missing<T>(int at) => new($"Table {at} of an unfolded model does not hold {typeof(T).Name}s.");
}
