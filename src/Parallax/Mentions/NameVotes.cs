using System.Runtime.InteropServices;
using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>
/// What a first reading of the whole article made of each word and each name: an article's later "Smith" is mostly who its "John Smith" was
/// (non-local features, Ratinov and Roth 2009).
/// </summary>
internal sealed class NameVotes
{
    /// <summary>Outside, and the kinds.</summary>
    public const int Choices = NameLabels.Kinds + 1;

    private readonly Dictionary<ulong, Ballot> _words = [];
    private readonly float[] _beliefs;
    private readonly Dictionary<ulong, Ballot> _names = [];
    private readonly Dictionary<ulong, Ballot> _parts = [];
    private readonly byte[] _labels;
    private readonly ulong[] _nameOf;
    private readonly NameText _text;

    /// <summary>Counts what the first reading gave to all units of an article.</summary>
    /// <param name="text">The article.</param>
    /// <param name="labels">A label for each unit.</param>
    /// <param name="beliefs">For each unit how likely it is outside, and of each kind; zeros where no name may stand.</param>
    public NameVotes(NameText text, byte[] labels, float[] beliefs)
    {
        (_text, _labels, _beliefs) = (text, labels, beliefs);
        _nameOf = new ulong[labels.Length];
        var units = text.Units;
        for (var i = 0; i < labels.Length; i++)
        {
            if (units[i].HasCapital)
            {
                ref var ballot = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, units[i].Lower, out _);
                for (var k = 0; k < Choices; k++)
                {
                    ballot[k] += beliefs[(i * Choices) + k];
                }
            }

            if (NameLabels.IsFirst(labels[i]))
            {
                var (key, end) = (0UL, NameLabels.EndOf(labels, i));
                for (var k = i; k < end; k++)
                {
                    key = (key * 0x9FB21C651E98DF25UL) + units[k].Lower;
                }

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
        var word = Belief(unit, others: true);
        row.Add(space.Bucket(74, word));
        row.Add(space.Bucket(75, word, own));
        row.Add(space.Bucket(76, unit > 0 ? Belief(unit - 1, others: true) : 99, word));
        row.Add(space.Bucket(77, word, unit + 1 < _labels.Length ? Belief(unit + 1, others: true) : 99));
        row.Add(space.Bucket(82, Belief(unit, others: false), own));
        row.Add(space.Bucket(83, Belief(unit, others: false), word));
        var name = _nameOf[unit] == 0 ? 98 : Majority(_names, _nameOf[unit], _labels[unit]);
        var part = Majority(_parts, _text.Units[unit].Lower, null);
        row.Add(space.Bucket(78, name, own));
        row.Add(space.Bucket(79, part));
        row.Add(space.Bucket(80, part, own));
        row.Add(space.Bucket(81, name, word, part));
    }

    private static void Cast(Dictionary<ulong, Ballot> ballots, ulong key, byte label) =>
        CollectionsMarshal.GetValueRefOrAddDefault(ballots, key, out _)[label == NameLabels.Outside ? 0 : 1 + (int)NameLabels.KindOf(label)]++;

    /// <summary>The kind most other places got, from 0 (outside), plus 16 where all agree, plus 32 where they are three or more; 99 where there is no other.</summary>
    private static ulong Majority(Dictionary<ulong, Ballot> ballots, ulong key, byte? own)
    {
        if (!ballots.TryGetValue(key, out var ballot))
        {
            return 99;
        }

        var mine = own is not { } label ? -1 : label == NameLabels.Outside ? 0 : 1 + (int)NameLabels.KindOf(label);
        var (best, most, all) = (0, 0f, 0f);
        for (var i = 0; i < Choices; i++)
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

    /// <summary>
    /// What the first reading believes of a unit, or of the same word at all other places of the article: the likeliest choice, in eights how likely, and
    /// for other places whether they are one, two or more; 99 where there are none.
    /// </summary>
    private ulong Belief(int unit, bool others)
    {
        Ballot ballot = default;
        var own = _beliefs.AsSpan(unit * Choices, Choices);
        if (others && (!_text.Units[unit].HasCapital || !_words.TryGetValue(_text.Units[unit].Lower, out ballot)))
        {
            return 99;
        }

        var (best, most, all) = (0, 0f, 0f);
        for (var i = 0; i < Choices; i++)
        {
            var belief = others ? ballot[i] - own[i] : own[i];
            all += belief;
            if (belief > most)
            {
                (best, most) = (i, belief);
            }
        }

        return all < 0.5f ? 99UL : (ulong)(best + (Choices * (int)(most / all * 7.99f)) + (others ? 64 * Math.Min(3, (int)(all + 0.5f)) : 0));
    }

    [System.Runtime.CompilerServices.InlineArray(Choices)]
    private struct Ballot
    {
        private float _first;
    }
}
