using System.Globalization;
using Parallax.Articles;
using Parallax.Learning;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Copies;

/// <summary>Weighs what two articles share: how much, in whose words, and which came first.</summary>
internal sealed class CopyJudge
{
    private const double Steepness = 12;
    private const double QuotedWeight = 0.5;
    private const double WholeShare = 0.8;
    private const double OwnRest = 0.5;
    private const double FewEdits = 0.97;
    private const double CompoundScore = 0.75; // of a passage, however short, in a report that is put together of this and another
    private const double LeastCommonWords = 0.4; // of the words of two articles, small ones too: true rewrites share more than half
    private const double Margin = 0.001; // below the weight that makes a rewrite: nobody asks there for passages
    private const double MostlyFurniture = 0.5;
    private const int OwnWords = 300; // of each article beside the passages: a report of its own
    private const int LongOwnWords = 650; // so much beside them is a report of its own, whoever else prints the passages
    private const double OwnStory = 0.42; // likeness of what stands beside the passages, below which the articles tell two stories
    private const double LongOwnStory = 0.3; // where no other article prints the passages
    private const long ContentAtHand = 3_000_000; // distinct words in each of two generations, some 50 bytes each
    private const long SentencesAtHand = 5_000_000; // in each of two generations, some 15 bytes each: kept longer than what is in them, as they cost most
    private readonly CopyOptions _options;
    private readonly DirectionJudge _direction;
    private readonly Lazy<WordKeys> _keys;
    private readonly Lazy<TextSplitter> _splitter;

    public CopyJudge(CopyOptions options, DirectionJudge direction, Lazy<WordKeys> keys, Lazy<TextSplitter> splitter)
    {
        _options = options;
        _direction = direction;
        _keys = keys;
        _splitter = splitter;
    }

    /// <summary>The content of the articles that a rewrite was looked for in.</summary>
    public RecentlyUsed<int, ArticleContent> ContentsOf(Kin kin)
    {
        var splitter = new Lazy<SentenceReader>(() => new SentenceReader(_splitter.Value));
        var sentences = new RecentlyUsed<int, TextSpan[]>(place => splitter.Value.Of(kin.Words(place).Article), spans => spans.Length + 1, SentencesAtHand);
        var reader = new Lazy<ContentReader>(() => new ContentReader(_keys.Value));
        return new(place => reader.Value.Of(kin.Words(place).Article.Text, sentences[place]), content => content.Rarities.Length + 1, ContentAtHand, content => reader.Value.Forget(content));
    }

    /// <summary>The verdict on two articles; kin tells what many others print too, and what third articles share with the two.</summary>
    public CopyLink Judge(ArticleWords a, ArticleWords b, Kin kin, RecentlyUsed<int, ArticleContent> contents)
    {
        var alignment = kin.Between(a, b);
        var runs = alignment.Passages;
        var (shareA, shareB) = runs.Count > 0 ? (Share(a, alignment.CoveredA(a.Count)), Share(b, alignment.CoveredB(b.Count))) : default;
        var aIsShorter = a.Count <= b.Count;
        var weighted = aIsShorter ? shareA.Weighted : shareB.Weighted;
        var score = Math.Max(Logistic(weighted - _options.EvenShare), LongRunScore(a, runs));
        if (runs.Count > 0)
        {
            var sides = new Lazy<(DirectionSide A, DirectionSide B)>(() => _direction.Sides(a, b, alignment, kin));
            var isFurniture = score >= 0.5 && (IsFurniture(a.Article, b.Article, weighted) || IsSharedFurniture(a, b, runs, Math.Max(shareA.Plain, shareB.Plain), kin.Common));
            if ((isFurniture || score < 0.5) && HasWholeLines(a, b, runs) && (sides.Value.A.IsCompound || sides.Value.B.IsCompound))
            {
                (isFurniture, score) = (false, Math.Max(score, CompoundScore));
            }

            if (isFurniture)
            {
                return new CopyLink(a.Article.Id, b.Article.Id, CopyKind.None, 0, aIsShorter ? shareA.Plain : shareB.Plain, null, [], []);
            }

            if (score >= 0.5)
            {
                return Verbatim(a, b, alignment, sides.Value, (shareA.Plain, shareB.Plain), score);
            }
        }

        var reworded = kin.HaveInCommon(LeastCommonWords, a, b) ? RewordedAligner.Align(contents[a.Place], contents[b.Place], _options.EvenRewordedShare - Margin) : RewordedMatch.None;
        var rewordedScore = reworded.InOrder == 0 ? 0 : Logistic(reworded.Weight - _options.EvenRewordedShare);
        return rewordedScore >= 0.5
            ? new CopyLink(
                a.Article.Id, b.Article.Id, CopyKind.Rewrite, rewordedScore, reworded.Share, Earlier(a.Article, b.Article), reworded.Passages,
                [.. DateReason(a.Article, b.Article).Prepend($"{reworded.InOrder} sentences return in other words and the same order: {Percent(reworded.Share)} of one report")])
            : new CopyLink(a.Article.Id, b.Article.Id, CopyKind.None, Math.Max(score, rewordedScore), aIsShorter ? shareA.Plain : shareB.Plain, null, [], []);
    }

    /// <summary>One outlet prints the same captions and sign-offs for months; only nearly whole articles count as printed again.</summary>
    private bool IsFurniture(Article a, Article b, double share) =>
        share < WholeShare
        && a.Outlet is { } outlet && outlet.Equals(b.Outlet, StringComparison.OrdinalIgnoreCase)
        && DaysApart(a, b) > _options.FurnitureDays;

    private static int? DaysApart(Article a, Article b) =>
        a.Published is { } first && b.Published is { } second ? Math.Abs(NodaTime.Period.DaysBetween(first.Day, second.Day)) : null;

    /// <summary>Of articles that are not known to be of the same days: passages that stand in further articles too, or beside long reports of their own, where those reports tell two stories: galleries, portraits, background that a site prints under everything.</summary>
    private bool IsSharedFurniture(ArticleWords a, ArticleWords b, List<WordRun> runs, double share, CommonRuns common)
    {
        var own = Math.Min(a.Count - runs.Sum(run => run.ALast - run.AFirst + 1), b.Count - runs.Sum(run => run.BLast - run.BFirst + 1));
        if (share >= WholeShare || own < OwnWords || DaysApart(a.Article, b.Article) <= _options.FurnitureDays)
        {
            return false;
        }

        var isCommon = common.CommonShare(a, runs) >= MostlyFurniture;
        if (!isCommon && own < LongOwnWords)
        {
            return false;
        }

        var (restA, restB) = (Rest(a, runs.Select(run => (run.AFirst, run.ALast))), Rest(b, runs.Select(run => (run.BFirst, run.BLast))));
        return restA.Similarity(restB) < (isCommon ? OwnStory : LongOwnStory);
    }

    /// <summary>The content of what stands beside the passages.</summary>
    private WordBag Rest(ArticleWords words, IEnumerable<(int First, int Last)> runs)
    {
        var (rest, next) = (new List<ContentWord>(), 0);
        foreach (var (first, last) in runs.Order().Append((words.Count, words.Count)))
        {
            if (first > next)
            {
                rest.AddRange(_keys.Value.Read(words.Article.Text, words.Span(next, first - 1)));
            }

            next = Math.Max(next, last + 1);
        }

        return WordBag.Of(rest);
    }

    private static int Unquoted(ArticleWords a, WordRun run) => Math.Min(run.Matched, a.Quoted.AsSpan(run.AFirst, run.ALast - run.AFirst + 1).Count(false));

    /// <summary>Whether a passage, not quoted, is whole lines of both.</summary>
    private bool HasWholeLines(ArticleWords a, ArticleWords b, List<WordRun> runs) =>
        runs.Exists(run => Unquoted(a, run) >= _options.ShortestPassage && a.IsWholeLines(run.AFirst, run.ALast) && b.IsWholeLines(run.BFirst, run.BLast));

    /// <summary>A long run outside quotation marks is no coincidence, however small a part of the article it is.</summary>
    private double LongRunScore(ArticleWords a, List<WordRun> runs)
    {
        var longest = runs.Count == 0 ? 0 : runs.Max(run => Unquoted(a, run));
        return Logistic((double)(longest - _options.EvenRun) / _options.EvenRun);
    }

    private CopyLink Verbatim(ArticleWords a, ArticleWords b, RunAlignment alignment, (DirectionSide A, DirectionSide B) sides, (double A, double B) shares, double score)
    {
        var runs = alignment.Passages;
        var share = a.Count <= b.Count ? shares.A : shares.B;
        var matched = alignment.Matched;
        var covered = runs.Sum(run => Math.Max(run.ALast - run.AFirst, run.BLast - run.BFirst) + 1);
        var isUnchanged = matched >= FewEdits * covered;
        var kind = share >= WholeShare
            ? isUnchanged ? CopyKind.Copy : CopyKind.Edited
            : shares.A < OwnRest && shares.B < OwnRest ? CopyKind.SharedSource : CopyKind.Edited;
        var (from, reasons) = _direction.Judge(a, b, sides);
        return new CopyLink(
            a.Article.Id, b.Article.Id, kind, score, share, from?.Article.Id,
            [.. runs.OrderBy(run => run.AFirst).ThenBy(run => run.BFirst).Select(run => new Passage(a.Span(run.AFirst, run.ALast), b.Span(run.BFirst, run.BLast), PassageKind.Verbatim))],
            [$"{(runs.Count == 1 ? "1 passage" : $"{runs.Count} passages")} of {matched} words {(runs.Count == 1 ? "stands" : "stand")} in both: {Percent(share)} of the shorter report", .. reasons]);
    }

    private static (double Plain, double Weighted) Share(ArticleWords words, bool[] isCovered)
    {
        if (words.Count == 0)
        {
            return (0, 0);
        }

        var (covered, weighted, total) = (0, 0.0, 0.0);
        for (var i = 0; i < words.Count; i++)
        {
            var weight = words.Quoted[i] ? QuotedWeight : 1;
            total += weight;
            if (isCovered[i])
            {
                covered++;
                weighted += weight;
            }
        }

        return ((double)covered / words.Count, weighted / total);
    }

    private static ArticleId? Earlier(Article a, Article b) => InstantOrder.HoursLater(a, b) switch { > 0 => a.Id, < 0 => b.Id, _ => null };

    private static IEnumerable<string> DateReason(Article a, Article b) =>
        Earlier(a, b) is { } earlier ? [$"{earlier.Value} was published first"] : [];

    private static double Logistic(double x) => LogisticTable.Probability(Steepness * x);

    private static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);
}
