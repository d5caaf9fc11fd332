using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>The lists that hold a name, by the name's hash: a table of open places. Immutable; <see cref="NameTableBuilder"/> makes it.</summary>
internal readonly struct NameTable(Table<ulong> keys, Table<NameList> lists)
{
    private readonly Table<ulong> _keys = keys;
    private readonly Table<NameList> _lists = lists;

    /// <summary>The lists of a name, none where it is not known.</summary>
    public NameList this[ulong name] => _lists[PlaceOf(_keys.Span, name)];

    /// <summary>The place of a name, or the free one where it would stand. A free place has the key 0 and no lists.</summary>
    public static int PlaceOf(ReadOnlySpan<ulong> keys, ulong name)
    {
        var place = (int)((name * 0x9E3779B97F4A7C15UL) >> 40) & (keys.Length - 1);
        while (keys[place] != 0 && keys[place] != name)
        {
            place = (place + 1) & (keys.Length - 1);
        }

        return place;
    }
}
