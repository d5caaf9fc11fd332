using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Parallax.Articles;
using Parallax.Learning;
using Parallax.Text;

namespace Parallax.Stories;

/// <summary>What an article shows of the story it tells: its headline's, opening's and body's terms, each weighted by place and rarity on the day it came.</summary>
internal sealed class ArticleProfile
{
    private const int OpeningLength = 600; // characters of body in which a report says what happened
    private const int BodyLength = 2500; // later paragraphs are background that many stories share
    private const int KnownLength = 8000; // so far it is looked for what an article knows at all
    private const int MostTerms = 80;
    private const int MostWords = 60;
    private const int MostNames = 40;
    private const int MostNumbers = 30;
    private const int TopNames = 3;
    private const float HeadlineWeight = 3;
    private const float CapitalWeight = 1.6f;

    private ArticleProfile()
    {
    }

    /// <summary>Headline and body, headline and capitals weighing more.</summary>
    public required TermVector Whole { get; init; }

    /// <summary>How rare each term of <see cref="Whole"/> is: its inverse document frequency.</summary>
    public required float[] Rarities { get; init; }

    /// <summary>The headline.</summary>
    public required TermVector Headline { get; init; }

    /// <summary>Headline and opening.</summary>
    public required TermVector Opening { get; init; }

    /// <summary>Words that the article always writes with a capital.</summary>
    public required TermVector Names { get; init; }

    /// <summary>The other words.</summary>
    public required TermVector Words { get; init; }

    /// <summary>The numbers.</summary>
    public required TermVector Numbers { get; init; }

    /// <summary>The headline's words with their rarities.</summary>
    public required (ulong Term, float Rarity)[] HeadlineWords { get; init; }

    /// <summary>The headline's names with their rarities.</summary>
    public required (ulong Term, float Rarity)[] HeadlineNames { get; init; }

    /// <summary>The heaviest names with their weights.</summary>
    public required (ulong Term, float Weight)[] HeaviestNames { get; init; }

    /// <summary>All terms, ascending.</summary>
    public required ulong[] Known { get; init; }

    /// <summary>The terms of headline and opening, ascending.</summary>
    public required ulong[] OpeningTerms { get; init; }

    /// <summary>The numbers of headline and opening, ascending.</summary>
    public required ulong[] OpeningNumbers { get; init; }

    /// <summary>The years of headline and opening, ascending.</summary>
    public required ulong[] OpeningYears { get; init; }

    /// <summary>The weekdays of headline and opening, ascending.</summary>
    public required ulong[] OpeningWeekdays { get; init; }

    /// <summary>Pairs of neighbouring terms of headline and opening, ascending.</summary>
    public required ulong[] Pairs { get; init; }

    /// <summary>What the headline is about.</summary>
    public required Meaning HeadlineMeaning { get; init; }

    /// <summary>What headline and opening are about.</summary>
    public required Meaning OpeningMeaning { get; init; }

    /// <summary>How many terms it has.</summary>
    public required int Length { get; init; }

    /// <summary>Whether it is a headline only.</summary>
    public required bool IsHeadline { get; init; }

    /// <summary>Profiles an article, and counts its terms as seen.</summary>
    public static ArticleProfile Of(Article article, TermRarity rarity, FrozenSet<ulong> weekdays, WordVectors vectors)
    {
        var counts = new Dictionary<ulong, Count>();
        var opening = new List<Term>();
        var length = 0;
        if (article.Title is { } title)
        {
            TermScanner.Scan(title, (term, _) => length += Tell(term, isHeadline: true, isOpening: true, isBody: true));
        }

        var at = 0;
        foreach (var region in article.Regions())
        {
            if (region.Zone == Zone.Body && at < KnownLength)
            {
                var part = region.Span.In(article.Text);
                part = part[..Math.Min(part.Length, KnownLength - at)];
                var before = at;
                TermScanner.Scan(part, (term, span) => length += Tell(term, isHeadline: false, before + span.Start < OpeningLength, before + span.Start < BodyLength));
                at += part.Length;
            }
        }

        rarity.Add(counts.Where(each => each.Value.Weight > 0).Select(each => each.Key));
        return Of(counts, opening, rarity, weekdays, vectors, length, at == 0);

        int Tell(Term term, bool isHeadline, bool isOpening, bool isBody)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, term.Hash, out _);
            count.Tell(term, isHeadline, isOpening, isBody);
            if (isOpening)
            {
                opening.Add(term);
            }

            return 1;
        }
    }

    private static ArticleProfile Of(Dictionary<ulong, Count> counts, List<Term> opening, TermRarity rarity, FrozenSet<ulong> weekdays, WordVectors vectors, int length, bool isHeadline)
    {
        var known = Sorted(counts.Keys);
        List<(ulong Term, double Weight)> whole = [], headline = [], first = [], names = [], words = [], numbers = [];
        List<(ulong Term, float Rarity)> headlineWords = [], headlineNames = [];
        List<(ulong Word, float Rarity)> headlineMeanings = [], openingMeanings = [];
        var rarities = new double[known.Length];
        for (var i = 0; i < known.Length; i++)
        {
            var term = known[i];
            ref readonly var count = ref CollectionsMarshal.GetValueRefOrNullRef(counts, term);
            if (count.Weight == 0 && !count.IsNumber)
            {
                continue;
            }

            var rare = rarities[i] = rarity.Of(term);
            Add(whole, term, count.Weight, rare);
            Add(headline, term, count.Headline, rare);
            Add(first, term, count.Opening, rare);
            Add(names, term, count.IsName ? count.All : 0, rare);
            Add(words, term, count.IsName || count.IsNumber ? 0 : count.Weight, rare);
            Add(numbers, term, count.IsNumber ? count.Known : 0, rare);
            if (count.Headline > 0)
            {
                headlineWords.Add((term, (float)rare));
                headlineMeanings.Add((count.Word, (float)rare));
                if (count.IsName)
                {
                    headlineNames.Add((term, (float)rare));
                }
            }

            if (count.Opening > 0)
            {
                openingMeanings.Add((count.Word, (float)rare));
            }
        }

        names.Sort(TermVector.Heavier);
        var heaviest = names.Take(TopNames).Select(each => (each.Term, (float)each.Weight)).ToArray();
        var vector = TermVector.Of(whole, MostTerms);
        return new ArticleProfile
        {
            Whole = vector,
            Rarities = [.. vector.Terms.Select(term => (float)rarities[Array.BinarySearch(known, term)])],
            Headline = TermVector.Of(headline, MostTerms),
            Opening = TermVector.Of(first, MostTerms),
            Names = TermVector.Of(names, MostNames),
            Words = TermVector.Of(words, MostWords),
            Numbers = TermVector.Of(numbers, MostNumbers),
            HeadlineWords = [.. headlineWords],
            HeadlineNames = [.. headlineNames],
            HeaviestNames = heaviest,
            Known = known,
            OpeningTerms = Sorted(opening.Select(term => term.Hash).Distinct()),
            OpeningNumbers = Sorted(opening.Where(term => term.IsNumber).Select(term => term.Hash).Distinct()),
            OpeningYears = Sorted(opening.Where(term => term.IsYear).Select(term => term.Hash).Distinct()),
            OpeningWeekdays = Sorted(opening.Where(term => weekdays.Contains(term.Hash)).Select(term => term.Hash).Distinct()),
            Pairs = Sorted(opening.Zip(opening.Skip(1), (a, b) => (a.Hash * 31) + b.Hash).Distinct()),
            HeadlineMeaning = Meaning.Of(headlineMeanings, vectors),
            OpeningMeaning = Meaning.Of(openingMeanings, vectors),
            Length = length,
            IsHeadline = isHeadline,
        };
    }

    private static void Add(List<(ulong Term, double Weight)> vector, ulong term, float count, double rarity)
    {
        if (count > 0)
        {
            vector.Add((term, (1 + Math.Log(count)) * rarity));
        }
    }

    private static ulong[] Sorted(IEnumerable<ulong> terms)
    {
        ulong[] sorted = [.. terms];
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>How often a term stands where.</summary>
    private struct Count
    {
        private int _capital;

        public int Headline { get; private set; }

        public int Opening { get; private set; }

        public int All { get; private set; }

        public int Known { get; private set; }

        public float Weight { get; private set; }

        public bool IsNumber { get; private set; }

        public ulong Word { get; private set; }

        public readonly bool IsName => _capital > 0 && _capital == All;

        public void Tell(Term term, bool isHeadline, bool isOpening, bool isBody)
        {
            Known++;
            (IsNumber, Word) = (term.IsNumber, term.Word);
            if (isBody)
            {
                All++;
                _capital += term.IsCapital ? 1 : 0;
                Headline += isHeadline ? 1 : 0;
                Opening += isOpening ? 1 : 0;
                Weight += isHeadline ? HeadlineWeight : term.IsCapital ? CapitalWeight : 1;
            }
        }
    }
}
