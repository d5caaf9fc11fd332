using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Stories;

namespace Parallax.Copies;

/// <summary>Weighs which of two articles that share a telling was there first: dates, what one holds beyond the other, damage and edits, headlines, a site's lines. Learned on made families: docs/models/direction.md.</summary>
internal sealed class DirectionJudge
{
    private const double LeastCertain = 0.05; // so far from one half a probability must be
    private const double WorthSaying = 0.3; // of the weighted sum
    private const int MostReasons = 3;
    private const string Table = "copies/direction.tsv";
    private readonly Lazy<FrozenDictionary<ulong, float>> _shares;
    private readonly Lazy<(LogisticTable Dated, LogisticTable Undated)> _models;

    public DirectionJudge(Language language)
    {
        _shares = new(() => TermRarity.LoadBackground(language));
        _models = new(() => (LogisticTable.Load(language, Table, DirectionValues.Names), LogisticTable.Load(language, Table, DirectionValues.Names, 1)));
    }

    /// <summary>What each of two articles shows.</summary>
    public (DirectionSide A, DirectionSide B) Sides(ArticleWords a, ArticleWords b, RunAlignment alignment, Kin kin) => DirectionSide.Of(a, b, alignment, kin, _shares.Value);

    /// <summary>The likelier original, null where that cannot be told, and why.</summary>
    public (ArticleWords? From, ImmutableArray<string> Reasons) Judge(ArticleWords a, ArticleWords b, (DirectionSide A, DirectionSide B) sides)
    {
        var values = DirectionValues.Of(a, b, sides);
        var model = DirectionValues.IsDated(values) ? _models.Value.Dated : _models.Value.Undated;
        var sum = model.Sum(values);
        if (Math.Abs(LogisticTable.Probability(sum) - 0.5) < LeastCertain)
        {
            return (null, []);
        }

        var sign = Math.Sign(sum);
        var from = sign > 0 ? a : b;
        return (from,
        [
            .. Enumerable.Range(0, values.Length)
                .Select(i => (Part: sign * model.Part(values, i), Phrase: DirectionValues.Phrase(i, sign > 0 == values[i] > 0)))
                .Where(each => each.Part >= WorthSaying && each.Phrase is not null)
                .OrderByDescending(each => each.Part)
                .Take(MostReasons)
                .Select(each => $"{from.Article.Id.Value} {each.Phrase}"),
        ]);
    }
}
