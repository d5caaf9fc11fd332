namespace Parallax.Mentions;

/// <summary>The lists that hold a name, by the name's hash: a table of open places, which grows before it is half full.</summary>
internal sealed class NameTable
{
    private ulong[] _keys;
    private NameList[] _lists;
    private int _count;

    /// <summary>Makes a table for about so many names, a power of two.</summary>
    public NameTable(int names) => (_keys, _lists) = (new ulong[names * 2], new NameList[names * 2]);

    /// <summary>The lists of a name, none where it is not known.</summary>
    public NameList this[ulong name] => _lists[Place(_keys, name)];

    /// <summary>Puts a name on more lists.</summary>
    public void Add(ulong name, NameList lists)
    {
        var place = Place(_keys, name);
        if (_lists[place] == NameList.None)
        {
            _count++;
            if (_count * 2 > _keys.Length)
            {
                Grow();
                place = Place(_keys, name);
            }
        }

        _keys[place] = name;
        _lists[place] |= lists;
    }

    private void Grow()
    {
        var (keys, lists) = (new ulong[_keys.Length * 2], new NameList[_keys.Length * 2]);
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_lists[i] != NameList.None)
            {
                var place = Place(keys, _keys[i]);
                (keys[place], lists[place]) = (_keys[i], _lists[i]);
            }
        }

        (_keys, _lists) = (keys, lists);
    }

    /// <summary>The place of a name, or the free one where it would stand. A free place has the key 0 and no lists.</summary>
    private static int Place(ulong[] keys, ulong name)
    {
        var place = (int)((name * 0x9E3779B97F4A7C15UL) >> 40) & (keys.Length - 1);
        while (keys[place] != 0 && keys[place] != name)
        {
            place = (place + 1) & (keys.Length - 1);
        }

        return place;
    }
}
