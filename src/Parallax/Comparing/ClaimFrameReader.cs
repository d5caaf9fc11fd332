using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Parallax.Figures;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Readings;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Reads from the sentence and its tree what a number is claimed of.</summary>
internal sealed class ClaimFrameReader
{
    private const int MostSteps = 8; // from the number up to its verb
    private const int Beside = 2; // words before and behind a number
    private const int MonthLength = 7; // of "2031-05"
    private readonly WordKeys _keys;
    private readonly FrozenSet<string> _distinguishing;
    private readonly FrozenSet<string> _levels;
    private readonly FrozenSet<string> _movingUnits;
    private readonly FrozenSet<string> _definite;
    private readonly FrozenSet<ulong> _common;
    private readonly ImmutableArray<string[]> _moments;

    public ClaimFrameReader(Language language, WordKeys keys)
    {
        _keys = keys;
        _distinguishing = language.Lines("comparing/distinguishing.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _levels = language.Lines("comparing/levels.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _movingUnits = language.Lines("comparing/moving-units.txt").ToFrozenSet(StringComparer.Ordinal);
        _definite = language.Lines("comparing/definite.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _common = language.Lines("comparing/people.txt").Concat(language.Rows("comparing/actions.tsv").SelectMany(row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))).Select(word => keys.KeyOf(word)).ToFrozenSet();
        _moments = [.. language.Lines("comparing/moments.txt").Select(line => line.Split(' '))];
    }

    /// <summary>The frame of a number; <paramref name="context"/> are the words around it.</summary>
    public ClaimFrame Read(Reading reading, ActorIndex actors, Figure figure, Sentence sentence, WordBag context)
    {
        var text = reading.Article.Text;
        var before = WordScanner.Words(text, new TextSpan(sentence.Span.Start, Math.Max(sentence.Span.Start, figure.Span.Start))).Select(word => word.Of(text)).ToList();
        var after = WordScanner.Words(text, new TextSpan(figure.Span.End, Math.Max(figure.Span.End, sentence.Span.End))).Select(word => word.Of(text)).ToList();
        var (words, verb, subject) = Words(reading, figure.Span);
        ImmutableArray<string> months = [.. reading.Times.Where(time => sentence.Span.Contains(time.Span)).Select(Month).OfType<string>().Distinct(StringComparer.Ordinal)];
        return new ClaimFrame(
            WordBag.Of(words),
            verb,
            subject >= 0 ? Named(reading, actors, reading.Text.Tokens[subject].Span) : null,
            [.. before.TakeLast(Beside).Concat(after.Take(Beside)).Where(_distinguishing.Contains).Select(word => word.ToLowerInvariant()), .. PartOf(figure, after)],
            months,
            [.. reading.Names.Mentions.Where(mention => mention.Kind is EntityKind.Place or EntityKind.Facility && sentence.Span.Contains(mention.Span)).Select(mention => actors.KeyOf(reading.Article.Id, mention.Name, mention.Span))],
            WordBag.Of(context.Words.ToArray().Where(word => !_common.Contains(word.Key))),
            figure.Span.In(text).Contains('-'),
            months.Length > 0 && reading.Article.Published is { } published && months.All(month => IsBefore(month, published.Day)),
            reading.Syntax is not null && !reading.Text.TokensOf(sentence).ToArray().Any(token => token.Tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary),
            (figure.Unit is { } unit && _movingUnits.Contains(unit))
                || (before.Count > 0 && _levels.Contains(before[^1]))
                || _moments.Any(cue => Has(before, cue) || Has(after, cue)));
    }

    /// <summary>"ten of the dead" counts some of a whole that is not told ("22 of their 237 members" tells it). Of a share the words behind "of" tell the whole.</summary>
    private IEnumerable<string> PartOf(Figure figure, List<string> after) =>
        figure.Unit is not ("percent" or "share") && after.Count > 1 && _definite.Contains($"{after[0]} {after[1]}") && !(after.Count > Beside && char.IsDigit(after[Beside][0])) ? [after[0].ToLowerInvariant()] : [];

    /// <summary>True for a month or year (<c>2031-05</c>, <c>2031</c>) that is over on a day.</summary>
    private static bool IsBefore(string month, LocalDate day) =>
        string.CompareOrdinal(month, string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}")[..month.Length]) < 0;

    /// <summary>The words from the number's noun up to the first verb, and what names or qualifies them.</summary>
    private (List<ContentWord> Words, ContentWord? Verb, int Subject) Words(Reading reading, TextSpan number)
    {
        var words = new List<ContentWord>();
        if (reading.Syntax is not { } tree)
        {
            return (words, null, -1);
        }

        var tokens = reading.Text.Tokens;
        var text = reading.Article.Text;
        var token = reading.Text.FirstTokenEndingAfter(number.End - 1);
        for (var step = 0; step < MostSteps && token >= 0 && token < tokens.Length; step++)
        {
            if (!number.Overlaps(tokens[token].Span))
            {
                words.AddRange(_keys.Read(text, tokens[token].Span));
            }

            foreach (var child in tree.Children(token))
            {
                if (IsPart(tree.Relation(child)) && !number.Overlaps(tokens[child].Span))
                {
                    words.AddRange(_keys.Read(text, tokens[child].Span).Where(word => !char.IsDigit(text[word.Span.Start])));
                }
            }

            if (tokens[token].Tag == PartOfSpeech.Verb)
            {
                var subject = tree.Child(token, Relation.Subject);
                return (words, _keys.Read(text, tokens[token].Span) is [var verb, ..] ? verb : null, subject);
            }

            token = tree.Head(token);
        }

        return (words, null, -1);
    }

    private static string? Named(Reading reading, ActorIndex actors, TextSpan word)
    {
        foreach (var mention in reading.Names.Mentions)
        {
            if (mention.Span.Overlaps(word))
            {
                return actors.KeyOf(reading.Article.Id, mention.Name, mention.Span);
            }
        }

        return null;
    }

    private static bool IsPart(Relation relation) =>
        relation is Relation.NominalModifier or Relation.AdjectivalModifier or Relation.Compound or Relation.Subject or Relation.PassiveSubject or Relation.Object or Relation.Oblique;

    private static bool Has(List<string> words, string[] cue)
    {
        for (var i = 0; i + cue.Length <= words.Count; i++)
        {
            if (cue.Index().All(part => words[i + part.Index].Equals(part.Item, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Month(TimeExpression time) => time.Days is null || time.Value is not { Length: >= 4 } value || !char.IsDigit(value[0]) ? null : value[..Math.Min(value.Length, MonthLength)];
}
