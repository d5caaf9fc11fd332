using System.Collections.Immutable;
using Parallax.Text;
using Parallax.Times;
using Parallax.Wording;

namespace Parallax.Coreference;

/// <summary>What speaks for and against two mentions telling of one event, as the numbers that the learned decision weighs: docs/models/coreference.md.</summary>
internal static class EventValues
{
    private const float Unknown = -1; // where one of the two has nothing to compare

    /// <summary>The names of the numbers, in their order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "sameLemma", "sameStem", "sameClass", "sameSense", "sharedBeginning", "headMeaning", "words", "wordsMeaning", "leastRarity", "mostRarity",
        "shareHere", "shareInStory", "nominal", "pronoun", "reporting", "hedged",
        "actor", "undergoer", "others", "arguments", "argumentsHeld", "argumentsMeaning", "argumentsInContext", "context", "contextHeld", "contextMeaning", "neighbours",
        "names", "namesShared", "places", "numbers", "times",
        "articles", "articlesAnywhere", "articleNames", "articleNumbers", "sameStory", "storyLevel", "sameArticle", "sentencesApart", "firstSentence", "lastSentence",
    ];

    /// <summary>Fills <paramref name="values"/> with what two mentions show; their order does not matter.</summary>
    public static void Fill(EventMention a, EventMention b, ArticleLikeness articles, Span<float> values)
    {
        var i = 0;
        values[i++] = Flag(a.Lemma == b.Lemma);
        values[i++] = Flag(a.Stem == b.Stem);
        values[i++] = Flag(a.Head.Key == b.Head.Key);
        values[i++] = Flag(Array.Exists(a.Head.Senses, sense => Array.BinarySearch(b.Head.Senses, sense) >= 0));
        values[i++] = (float)a.Stem.AsSpan().CommonPrefixLength(b.Stem) / Math.Max(1, Math.Max(a.Stem.Length, b.Stem.Length));
        values[i++] = a.HeadMeaning.Dot(b.HeadMeaning);
        values[i++] = (float)a.Words.Similarity(b.Words);
        values[i++] = a.WordsMeaning.Dot(b.WordsMeaning);
        values[i++] = Math.Min(a.Head.Rarity, b.Head.Rarity);
        values[i++] = Math.Max(a.Head.Rarity, b.Head.Rarity);
        values[i++] = Math.Min(articles.ShareHolding(a.Head.Key), articles.ShareHolding(b.Head.Key));
        values[i++] = Math.Min(articles.ShareHolding(a.Head.Key, articles.Stories[a.Article]), articles.ShareHolding(b.Head.Key, articles.Stories[b.Article]));
        values[i++] = Flag(a.IsNominal) + Flag(b.IsNominal);
        values[i++] = Flag(a.IsPronoun) + Flag(b.IsPronoun);
        values[i++] = Flag(a.IsReporting) + Flag(b.IsReporting);
        values[i++] = Flag(a.IsHedged) + Flag(b.IsHedged);
        values[i++] = Likeness(a.Actor, b.Actor);
        values[i++] = Likeness(a.Undergoer, b.Undergoer);
        values[i++] = Likeness(a.Others, b.Others);
        values[i++] = Likeness(a.Arguments, b.Arguments);
        values[i++] = a.Arguments.Count == 0 || b.Arguments.Count == 0 ? Unknown : (float)a.Arguments.Containment(b.Arguments);
        values[i++] = a.ArgumentsMeaning.Dot(b.ArgumentsMeaning);
        values[i++] = (Held(a.Arguments, b.Context) + Held(b.Arguments, a.Context)) / 2;
        values[i++] = Likeness(a.Context, b.Context);
        values[i++] = (float)a.Context.Containment(b.Context);
        values[i++] = a.ContextMeaning.Dot(b.ContextMeaning);
        values[i++] = Likeness(a.Neighbours, b.Neighbours);
        values[i++] = Overlap(a.Names, b.Names);
        values[i++] = SortedHashes.InBoth(a.Names, b.Names);
        values[i++] = Overlap(a.Places, b.Places);
        values[i++] = Overlap(a.Numbers, b.Numbers);
        values[i++] = OfTimes(a.Times, b.Times);
        values[i++] = articles.Here(a.Article, b.Article);
        values[i++] = articles.Anywhere(a.Article, b.Article);
        values[i++] = articles.Names(a.Article, b.Article);
        values[i++] = articles.Numbers(a.Article, b.Article);
        values[i++] = Flag(articles.Stories[a.Article] == articles.Stories[b.Article]);
        values[i++] = articles.Level(a.Article, b.Article);
        values[i++] = Flag(a.Article == b.Article);
        values[i++] = a.Article == b.Article ? Math.Abs(a.Sentence - b.Sentence) : Unknown;
        values[i++] = Math.Min(a.Sentence, b.Sentence);
        values[i] = Math.Max(a.Sentence, b.Sentence);
    }

    private static float Flag(bool isTrue) => isTrue ? 1 : 0;

    private static float Likeness(WordBag a, WordBag b) => a.Count == 0 || b.Count == 0 ? Unknown : (float)a.Similarity(b);

    private static float Held(WordBag part, WordBag whole) => part.Weight <= 0 ? Unknown : (float)(part.Shared(whole) / part.Weight);

    private static float Overlap(ulong[] a, ulong[] b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return Unknown;
        }

        var both = SortedHashes.InBoth(a, b);
        return (float)both / (a.Length + b.Length - both);
    }

    private static float OfTimes(ImmutableArray<TimeExpression> a, ImmutableArray<TimeExpression> b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return Unknown;
        }

        return Flag(a.Any(one => b.Any(other => one.Value == other.Value || (one.Days is { } days && other.Days is { } others && days.Intersection(others) is not null))));
    }
}
