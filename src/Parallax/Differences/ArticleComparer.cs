using System.Collections.Immutable;
using System.Text.Json;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Dossiers;
using Parallax.Readings;
using Parallax.Text;

namespace Parallax.Differences;

/// <summary>Compares two articles fact by fact: what is one fact on both sides is what a dossier of the two joins.</summary>
public sealed class ArticleComparer
{
    private readonly DossierBuilder _builder;

    /// <summary>Makes a comparer with a builder of dossiers.</summary>
    public ArticleComparer(DossierBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        _builder = builder;
    }

    /// <summary>The facts of both, in the order of <see cref="FactDifference.InOrder"/>.</summary>
    /// <param name="a">The one reading.</param>
    /// <param name="b">The other; its article has another id.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ArgumentException">Both articles have one id.</exception>
    public ImmutableArray<FactDifference> Compare(Reading a, Reading b, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Article.Id == b.Article.Id)
        {
            throw new ArgumentException($"both articles are called '{a.Article.Id}'", nameof(b));
        }

        var dossier = _builder.Build([a, b], asOne: true, cancellation)[0];
        return
        [
            .. Figures(dossier, a, b)
                .Concat(Statements(dossier, a, b))
                .Concat(Positions(dossier, a, b))
                .Concat(Entities(dossier, a, b))
                .Concat(Events(dossier, a, b))
                .Order(Comparer<FactDifference>.Create(FactDifference.InOrder)),
        ];
    }

    /// <summary>Each member of a series with the member of the other article that it goes with best; what is of another scope is another figure.</summary>
    private static IEnumerable<FactDifference> Figures(Dossier dossier, Reading a, Reading b)
    {
        var paired = new HashSet<Citation>();
        foreach (var series in dossier.Series)
        {
            var across = series.Relations
                .Where(relation => relation.Relation != FigureRelation.Scope && series.Members[relation.A].Article != series.Members[relation.B].Article)
                .Select(relation => series.Members[relation.A].Article == a.Article.Id ? (A: relation.A, B: relation.B, relation.Relation, relation.Reason) : (A: relation.B, B: relation.A, relation.Relation, relation.Reason))
                .OrderBy(pair => pair.Relation).ThenBy(pair => pair.A).ThenBy(pair => pair.B)
                .ToList();
            foreach (var (i, j, relation, reason) in across.DistinctBy(pair => pair.A).Concat(across.DistinctBy(pair => pair.B)).Distinct())
            {
                var (one, other) = (PlaceOf(series.Members[i]), PlaceOf(series.Members[j]));
                paired.Add(one);
                paired.Add(other);
                yield return relation == FigureRelation.Agree
                    ? Pair(FactKind.Figure, FactChange.Same, series.Title, one, other, a, b, null)
                    : Pair(FactKind.Figure, FactChange.Changed, series.Title, one, other, a, b, $"{NameOf(relation)}: {reason}");
            }
        }

        foreach (var (reading, figure) in Both(a, b, reading => reading.Figures))
        {
            if (paired.Add(new Citation(reading.Article.Id, figure.Span)))
            {
                yield return Only(FactKind.Figure, figure.Counts ?? figure.Unit ?? "figure", reading, figure.Span, a);
            }
        }
    }

    private static IEnumerable<FactDifference> Statements(Dossier dossier, Reading a, Reading b)
    {
        var paired = new HashSet<Citation>();
        foreach (var utterance in dossier.Utterances)
        {
            var (ours, theirs) = (utterance.Variants.Where(variant => variant.Article == a.Article.Id).ToList(), utterance.Variants.Where(variant => variant.Article == b.Article.Id).ToList());
            if (ours.Count == 0 || theirs.Count == 0)
            {
                continue;
            }

            bool AreSame(Citation one, Citation other) => one.Span.In(a.Article.Text).Equals(other.Span.In(b.Article.Text), StringComparison.OrdinalIgnoreCase);
            foreach (var (one, other) in ours.Select(one => (one, theirs.OrderByDescending(other => AreSame(one, other)).First())).Concat(theirs.Select(other => (ours.OrderByDescending(one => AreSame(one, other)).First(), other))).Distinct())
            {
                paired.Add(one);
                paired.Add(other);
                yield return AreSame(one, other)
                    ? Pair(FactKind.Statement, FactChange.Same, utterance.Speaker ?? "", one, other, a, b, null)
                    : Pair(FactKind.Statement, FactChange.Changed, utterance.Speaker ?? "", one, other, a, b, KindBetween(utterance, one, other));
            }
        }

        // A saying too short to be joined across reports is still the same where one speaker says the same words on one occasion.
        foreach (var statement in a.Statements)
        {
            var one = new Citation(a.Article.Id, statement.Span);
            var twin = b.Statements.FirstOrDefault(other =>
                !paired.Contains(new Citation(b.Article.Id, other.Span)) && other.Speaker == statement.Speaker && SayingComparer.MayBeOneOccasion(statement.Date, a.Article.Published?.Day, other.Date, b.Article.Published?.Day)
                && statement.Span.In(a.Article.Text).Equals(other.Span.In(b.Article.Text), StringComparison.OrdinalIgnoreCase));
            if (twin is not null && paired.Add(one))
            {
                var other = new Citation(b.Article.Id, twin.Span);
                paired.Add(other);
                yield return Pair(FactKind.Statement, FactChange.Same, statement.Speaker ?? "", one, other, a, b, null);
            }
        }

        foreach (var (reading, statement) in Both(a, b, reading => reading.Statements))
        {
            if (paired.Add(new Citation(reading.Article.Id, statement.Span)))
            {
                yield return Only(FactKind.Statement, statement.Speaker ?? "", reading, statement.Span, a);
            }
        }
    }

    private static string KindBetween(Utterance utterance, Citation one, Citation other)
    {
        var difference = utterance.Differences.FirstOrDefault(difference =>
            (utterance.Variants[difference.A], utterance.Variants[difference.B]) == (one, other) || (utterance.Variants[difference.B], utterance.Variants[difference.A]) == (one, other));
        return NameOf(difference?.Kind ?? DifferenceKind.Wording);
    }

    /// <summary>One actor's stance on one thing is the same, or it is another stance on it.</summary>
    private static IEnumerable<FactDifference> Positions(Dossier dossier, Reading a, Reading b)
    {
        var (ours, theirs) = (dossier.Negotiation.Positions.Where(position => position.Article == a.Article.Id).ToList(), dossier.Negotiation.Positions.Where(position => position.Article == b.Article.Id).ToList());
        var (left, right) = (ours.ToHashSet(), theirs.ToHashSet());
        foreach (var isSame in (bool[])[true, false])
        {
            foreach (var one in ours.Where(left.Contains))
            {
                var other = theirs.Find(other => right.Contains(other) && IsOneTarget(one, other) && isSame == (one.Position.Stance == other.Position.Stance && one.Position.IsNegated == other.Position.IsNegated));
                if (other is null)
                {
                    continue;
                }

                left.Remove(one);
                right.Remove(other);
                yield return Pair(
                    FactKind.Position, isSame ? FactChange.Same : FactChange.Changed, one.Actor, PlaceOf(one), PlaceOf(other), a, b,
                    isSame ? null : $"{StanceOf(one)}, then {StanceOf(other)}");
            }
        }

        foreach (var position in ours.Where(left.Contains).Concat(theirs.Where(right.Contains)))
        {
            yield return Only(FactKind.Position, $"{position.Actor} {StanceOf(position)}", position.Article == a.Article.Id ? a : b, position.Position.Span, a);
        }
    }

    private static bool IsOneTarget(StoryPosition one, StoryPosition other) =>
        one.Actor == other.Actor
        && (one.Proposal is { } proposal ? proposal == other.Proposal
            : one.Position.Target is { } target && target.Equals(other.Position.Target, StringComparison.OrdinalIgnoreCase));

    private static string StanceOf(StoryPosition position) => $"{(position.Position.IsNegated ? "not " : "")}{NameOf(position.Position.Stance)}";

    private static IEnumerable<FactDifference> Entities(Dossier dossier, Reading a, Reading b)
    {
        foreach (var entity in dossier.Entities)
        {
            var (ours, theirs) = Split(entity.Mentions, a);
            var (roles, others) = (RolesIn(entity, a), RolesIn(entity, b));
            var areChanged = !ours.IsEmpty && !theirs.IsEmpty && !roles.SequenceEqual(others, StringComparer.OrdinalIgnoreCase);
            yield return new FactDifference(
                FactKind.Entity, ours.IsEmpty ? FactChange.OnlyB : theirs.IsEmpty ? FactChange.OnlyA : areChanged ? FactChange.Changed : FactChange.Same,
                entity.Name, ours, theirs, Joined(roles), Joined(others), areChanged ? "roles" : null);
        }
    }

    private static List<string> RolesIn(StoryEntity entity, Reading reading) =>
        [.. entity.Roles.Where(role => role.Place.Article == reading.Article.Id).Select(role => role.Role).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    private static string? Joined(List<string> roles) => roles.Count == 0 ? null : string.Join(", ", roles);

    private static IEnumerable<FactDifference> Events(Dossier dossier, Reading a, Reading b)
    {
        foreach (var entry in dossier.Timeline)
        {
            var (ours, theirs) = Split(entry.Sources, a);
            yield return new FactDifference(
                FactKind.Event, ours.IsEmpty ? FactChange.OnlyB : theirs.IsEmpty ? FactChange.OnlyA : FactChange.Same, entry.Date, ours, theirs,
                ours.IsEmpty ? null : Words(ours[0].Span, a), theirs.IsEmpty ? null : Words(theirs[0].Span, b), null);
        }
    }

    private static (ImmutableArray<Citation> Ours, ImmutableArray<Citation> Theirs) Split(ImmutableArray<Citation> places, Reading a) =>
        ([.. places.Where(place => place.Article == a.Article.Id)], [.. places.Where(place => place.Article != a.Article.Id)]);

    private static IEnumerable<(Reading Reading, T Fact)> Both<T>(Reading a, Reading b, Func<Reading, ImmutableArray<T>> facts) =>
        facts(a).Select(fact => (a, fact)).Concat(facts(b).Select(fact => (b, fact)));

    private static FactDifference Pair(FactKind kind, FactChange change, string what, Citation one, Citation other, Reading a, Reading b, string? reason) =>
        new(kind, change, what, [one], [other], Words(one.Span, a), Words(other.Span, b), reason);

    private static FactDifference Only(FactKind kind, string what, Reading reading, TextSpan span, Reading a)
    {
        ImmutableArray<Citation> place = [new Citation(reading.Article.Id, span)];
        var words = Words(span, reading);
        return reading.Article.Id == a.Article.Id
            ? new FactDifference(kind, FactChange.OnlyA, what, place, [], words, null, null)
            : new FactDifference(kind, FactChange.OnlyB, what, [], place, null, words, null);
    }

    private static string Words(TextSpan span, Reading reading) => span.Of(reading.Article.Text);

    /// <summary>As the formats print it.</summary>
    private static string NameOf<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static Citation PlaceOf(SeriesMember member) => new(member.Article, member.Figure.Span);

    private static Citation PlaceOf(StoryPosition position) => new(position.Article, position.Position.Span);
}
