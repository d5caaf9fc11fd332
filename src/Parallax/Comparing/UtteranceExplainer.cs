using System.Globalization;
using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>Tells why statements are variants of one utterance, and which came near it; also those that say the same on another occasion.</summary>
internal sealed class UtteranceExplainer
{
    private const double Near = 0.15; // below the likeness that joins
    private readonly List<Saying> _sayings;
    private readonly AlignedPlaces _aligned;
    private readonly JoinLog _log;

    public UtteranceExplainer(List<Saying> sayings, AlignedPlaces aligned, JoinLog log) => (_sayings, _aligned, _log) = (sayings, aligned, log);

    /// <summary>The id of the utterance that is listed at a place.</summary>
    public static string Id(int place) => string.Create(CultureInfo.InvariantCulture, $"u{place + 1}");

    /// <summary>Of each variant the one before it that it goes with best.</summary>
    public void TellJoined(List<List<Saying>> groups)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            _log.Enter(JoinKind.Utterance, Id(i), groups[i].Select(PlaceOf));
            for (var m = 1; m < groups[i].Count; m++)
            {
                var (variant, partner) = (groups[i][m], groups[i].Take(m).MaxBy(other => SayingComparer.Weigh(other, groups[i][m], _aligned))!);
                var evidence = Weigh(partner, variant);
                _log.Add(JoinKind.Utterance, isJoined: true, PlaceOf(partner), PlaceOf(variant), evidence, evidence.IsRefused || evidence.Total < evidence.Least ? "through later variants of the utterance" : null);
            }
        }
    }

    /// <summary>Of each two groups that stayed apart the pair of statements that came nearest, where it came near.</summary>
    public void TellCandidates(SayingGroups groups)
    {
        var nearest = NearestPairs.Of(new SayingPairs(_sayings).All(), groups.GroupOf, (i, j) => Weigh(_sayings[i], _sayings[j]), Near);
        foreach (var (_, _, shortBy, i, j) in nearest.All)
        {
            var evidence = Weigh(_sayings[i], _sayings[j]);
            _log.Add(JoinKind.Utterance, isJoined: false, PlaceOf(_sayings[i]), PlaceOf(_sayings[j]), evidence, evidence.IsRefused || shortBy > 0 ? null : Obstacle(groups, i, j));
        }
    }

    /// <summary>Why two statements that are alike enough are not one utterance.</summary>
    private static string Obstacle(SayingGroups groups, int i, int j) =>
        groups.Rival(i, j) is { } rival
            ? string.Create(CultureInfo.InvariantCulture, $"{rival.Article.Value} {rival.Statement.Span.Start}-{rival.Statement.Span.End} goes better with one of them")
            : "other variants of the two are not alike, or were said on two occasions";

    private Evidence Weigh(Saying a, Saying b)
    {
        var evidence = new Evidence();
        SayingComparer.Weigh(a, b, _aligned, evidence);
        return evidence;
    }

    private static Citation PlaceOf(Saying saying) => new(saying.Article, saying.Statement.Span);
}
