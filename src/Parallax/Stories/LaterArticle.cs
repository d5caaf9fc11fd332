using System.Runtime.Intrinsics;

namespace Parallax.Stories;

/// <summary>The article that earlier ones are weighed against, laid out by the numbers of terms: what it shows of a term is one look away.</summary>
internal sealed class LaterArticle
{
    private const int FilterBits = 4096; // some forty a pair of terms: nearly every pair that it has not is told by one look
    private const int BitsOfAWord = 64;
    private readonly ulong[] _filter = new ulong[FilterBits / BitsOfAWord];
    private int[] _known = [];
    private ulong[] _pairs = [];
    private int[] _places = []; // by the term's number one more than its place among the profile's terms; 0 where it has none
    private TermUses[] _uses = []; // by the term's number
    private Vector256<float>[] _weights = new Vector256<float>[1];
    private Vector256<float>[] _apart = new Vector256<float>[1];

    /// <summary>Takes an article in the place of the last.</summary>
    /// <param name="profile">What it shows.</param>
    /// <param name="shares">For each of its terms the share, 0 to 1, of the earlier articles that have it.</param>
    /// <param name="terms">How many terms the stream has.</param>
    public void Take(ArticleProfile profile, ReadOnlySpan<float> shares, int terms)
    {
        Array.Clear(_filter);
        foreach (var term in _known)
        {
            (_places[term], _uses[term]) = (0, TermUses.None);
        }

        if (_places.Length < terms)
        {
            var size = Math.Max(terms, 2 * _places.Length);
            Array.Resize(ref _places, size);
            Array.Resize(ref _uses, size);
        }

        (_known, _pairs) = (profile.Known, profile.Pairs);
        if (_weights.Length <= profile.Terms.Length)
        {
            var size = 2 * (profile.Terms.Length + 1);
            (_weights, _apart) = (new Vector256<float>[size], new Vector256<float>[size]);
        }

        profile.Weights.CopyTo(_weights, 1);
        OfTopic = 0;
        for (var k = 0; k < profile.Terms.Length; k++)
        {
            _places[profile.Terms[k]] = k + 1;
            _apart[k + 1] = profile.Weights[k] * (1 - shares[k]);
            var weight = profile.Weights[k][ArticleProfile.Whole];
            OfTopic += weight * weight * shares[k];
        }

        Mark(profile.Known, TermUses.Known);
        Mark(profile.OpeningTerms, TermUses.Opening);
        foreach (var pair in _pairs)
        {
            _filter[WordOf(pair)] |= BitOf(pair);
        }
    }

    /// <summary>How much of the article the earlier articles share, 0 to 1: near nothing in a stream of all news, most of it in a folder on one topic.</summary>
    public float OfTopic { get; private set; }

    /// <summary>One more than the place of a term among the profile's terms; 0 where it has none.</summary>
    public int PlaceOf(int term) => _places[term];

    /// <summary>The weights of the term at a place that <see cref="PlaceOf"/> gave; zeros for 0.</summary>
    public Vector256<float> Weights(int place) => _weights[place];

    /// <summary>The same, each less by the share of the earlier articles that have the term.</summary>
    public Vector256<float> WeightsApart(int place) => _apart[place];

    /// <summary>Whether the article uses a term so.</summary>
    public bool Uses(int term, TermUses use) => (_uses[term] & use) != 0;

    /// <summary>How many pairs of neighbouring terms of another article this one has too.</summary>
    public int SharedPairs(ulong[] pairs)
    {
        var shared = 0;
        foreach (var pair in pairs)
        {
            if ((_filter[WordOf(pair)] & BitOf(pair)) != 0 && Array.BinarySearch(_pairs, pair) >= 0)
            {
                shared++;
            }
        }

        return shared;
    }

    private static int WordOf(ulong pair) => (int)(pair % FilterBits / BitsOfAWord);

    private static ulong BitOf(ulong pair) => 1UL << (int)(pair % BitsOfAWord);

    private void Mark(int[] terms, TermUses use)
    {
        foreach (var term in terms)
        {
            _uses[term] |= use;
        }
    }
}
