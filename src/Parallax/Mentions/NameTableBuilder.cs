namespace Parallax.Mentions;

/// <summary>Makes a <see cref="NameTable"/>, which grows before it is half full.</summary>
internal sealed class NameTableBuilder
{
    private int _count;

    /// <summary>Makes a table for about so many names, a power of two.</summary>
    public NameTableBuilder(int names) => (Keys, Lists) = (new ulong[names * 2], new NameList[names * 2]);

    /// <summary>The names' hashes, 0 where a place is free.</summary>
    public ulong[] Keys { get; private set; }

    /// <summary>The lists of the name at each place.</summary>
    public NameList[] Lists { get; private set; }

    /// <summary>Puts a name on more lists.</summary>
    public void Add(ulong name, NameList lists)
    {
        var place = NameTable.PlaceOf(Keys, name);
        if (Lists[place] == NameList.None)
        {
            _count++;
            if (_count * 2 > Keys.Length)
            {
                Grow();
                place = NameTable.PlaceOf(Keys, name);
            }
        }

        Keys[place] = name;
        Lists[place] |= lists;
    }

    private void Grow()
    {
        var (keys, lists) = (new ulong[Keys.Length * 2], new NameList[Keys.Length * 2]);
        for (var i = 0; i < Keys.Length; i++)
        {
            if (Lists[i] != NameList.None)
            {
                var place = NameTable.PlaceOf(keys, Keys[i]);
                (keys[place], lists[place]) = (Keys[i], Lists[i]);
            }
        }

        (Keys, Lists) = (keys, lists);
    }
}
