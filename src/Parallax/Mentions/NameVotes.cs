using System.Runtime.InteropServices;
using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>
/// What a first reading of the whole article made of each word and each name: an article's later "Smith" is mostly who its "John Smith" was
/// (non-local features, Ratinov and Roth 2009).
/// </summary>
internal sealed class NameVotes
{
    private readonly Dictionary<ulong, Ballot> _words = [];
    private readonly Dictionary<ulong, Ballot> _names = [];
    private readonly Dictionary<ulong, Ballot> _parts = [];
    private readonly byte[] _labels;
    private readonly ulong[] _nameOf;
    private readonly NameText _text;

    /// <summary>Counts the labels that the first reading gave to all units of an article.</summary>
    public NameVotes(NameText text, byte[] labels)
    {
        (_text, _labels) = (text, labels);
        _nameOf = new ulong[labels.Length];
        var units = text.Units;
        for (var i = 0; i < labels.Length; i++)
        {
            if (units[i].HasCapital)
            {
                Cast(_words, units[i].Lower, labels[i]);
            }

            if (NameLabels.IsFirst(labels[i]))
            {
                var (key, end) = (0UL, i);
                do
                {
                    key = (key * 0x9FB21C651E98DF25UL) + units[end].Lower;
                    end++;
                }
                while (end < labels.Length && labels[end] != NameLabels.Outside && !NameLabels.IsFirst(labels[end]));
                Cast(_names, key, labels[i]);
                for (var k = i; k < end; k++)
                {
                    _nameOf[k] = key;
                    if (end - i > 1 && units[k].HasCapital)
                    {
                        Cast(_parts, units[k].Lower, labels[i]);
                    }
                }
            }
        }
    }

    /// <summary>Adds the features of a unit, told by its index in the article.</summary>
    public void AddFeatures(int unit, FeatureSpace space, List<uint> row)
    {
        var own = (ulong)_labels[unit];
        var before = unit > 0 ? (ulong)_labels[unit - 1] : 99;
        var after = unit + 1 < _labels.Length ? (ulong)_labels[unit + 1] : 99;
        row.Add(space.Bucket(70, own));
        row.Add(space.Bucket(71, before, own));
        row.Add(space.Bucket(72, own, after));
        row.Add(space.Bucket(73, before, own, after));
        var word = Majority(_words, _text.Units[unit].Lower, _labels[unit], isOwn: _text.Units[unit].HasCapital);
        var beforeWord = unit > 0 ? Majority(_words, _text.Units[unit - 1].Lower, _labels[unit - 1], isOwn: true) : 99;
        var afterWord = unit + 1 < _labels.Length ? Majority(_words, _text.Units[unit + 1].Lower, _labels[unit + 1], isOwn: true) : 99;
        row.Add(space.Bucket(74, word));
        row.Add(space.Bucket(75, word, own));
        row.Add(space.Bucket(76, beforeWord, word));
        row.Add(space.Bucket(77, word, afterWord));
        var name = _nameOf[unit] == 0 ? 98 : Majority(_names, _nameOf[unit], _labels[unit], isOwn: true);
        var part = Majority(_parts, _text.Units[unit].Lower, 0, isOwn: false);
        row.Add(space.Bucket(78, name, own));
        row.Add(space.Bucket(79, part));
        row.Add(space.Bucket(80, part, own));
        row.Add(space.Bucket(81, name, word, part));
    }

    private static void Cast(Dictionary<ulong, Ballot> ballots, ulong key, byte label) =>
        CollectionsMarshal.GetValueRefOrAddDefault(ballots, key, out _)[label == NameLabels.Outside ? 0 : 1 + (int)NameLabels.KindOf(label)]++;

    /// <summary>The kind most other places got, from 0 (outside), plus 16 where all agree, plus 32 where they are three or more; 99 where there is no other.</summary>
    private static ulong Majority(Dictionary<ulong, Ballot> ballots, ulong key, byte own, bool isOwn)
    {
        if (!ballots.TryGetValue(key, out var ballot))
        {
            return 99;
        }

        var mine = isOwn ? (own == NameLabels.Outside ? 0 : 1 + (int)NameLabels.KindOf(own)) : -1;
        var (best, most, all) = (0, 0, 0);
        for (var i = 0; i <= NameLabels.Kinds; i++)
        {
            var count = ballot[i] - (i == mine ? 1 : 0);
            all += count;
            if (count > most)
            {
                (best, most) = (i, count);
            }
        }

        return all <= 0 ? 99UL : (ulong)(best + (most == all ? 16 : 0) + (all >= 3 ? 32 : 0));
    }

    [System.Runtime.CompilerServices.InlineArray(NameLabels.Kinds + 1)]
    private struct Ballot
    {
        private ushort _first;
    }
}
