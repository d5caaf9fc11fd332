using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Statements;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Joins the quotations and paraphrases of one saying. The same words on two occasions are two utterances.</summary>
public sealed class UtteranceFinder
{
    private const int FarthestDenial = 2; // tokens before what it denies: "not criminal", "not be guilty"
    private readonly WordKeys _keys;
    private readonly TranslationSigns _signs;
    private readonly FrozenSet<string> _denials;
    private readonly InlineLinks _links;

    /// <summary>Makes a finder with a language's words.</summary>
    public UtteranceFinder(Language language)
        : this(language, new WordKeys(language))
    {
    }

    internal UtteranceFinder(Language language, WordKeys keys)
    {
        (_keys, _signs, _links) = (keys, new TranslationSigns(language), new InlineLinks(language));
        _denials = language.Lines("comparing/denials.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The utterances that stand in more than one place.</summary>
    public ImmutableArray<Utterance> Find(ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, OriginMap origins, ImmutableArray<CopyLink> copies) =>
        Find(readings, entities, origins, copies, null);

    internal ImmutableArray<Utterance> Find(ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, OriginMap origins, ImmutableArray<CopyLink> copies, JoinLog? log)
    {
        var actors = new ActorIndex(readings, entities, _keys);
        var aligned = new AlignedPlaces(copies);
        var sayings = Local(readings.SelectMany((reading, i) => Sayings(reading, i, actors)).ToList(), aligned);
        var joined = new SayingGroups(sayings, aligned);
        var groups = joined.Groups
            .Where(group => group.Count > 1)
            .Select(group => group.OrderBy(saying => new Citation(saying.Article, saying.Statement.Span), Comparer<Citation>.Create(Citation.InOrder)).ToList())
            .OrderByDescending(group => origins.Count(group.Select(saying => saying.Article)))
            .ThenByDescending(group => group.Count)
            .ThenBy(group => group[0].Article.Value, StringComparer.Ordinal)
            .ThenBy(group => group[0].Statement.Span.Start)
            .ToList();
        if (log is not null)
        {
            var explainer = new UtteranceExplainer(sayings, aligned, log);
            explainer.TellJoined(groups);
            explainer.TellCandidates(joined);
        }

        var differences = new VariantComparer(readings, aligned);
        return
        [
            .. groups.Select((group, i) => new Utterance(
                UtteranceExplainer.Id(i),
                group.Select(saying => NameOf(saying, actors)).OfType<string>().GroupBy(name => name, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).FirstOrDefault()?.Key,
                DateOf(group),
                [.. group.Select(saying => new Citation(saying.Article, saying.Statement.Span))],
                differences.Compare(group),
                origins.Count(group.Select(saying => saying.Article)))),
        ];
    }

    private IEnumerable<Saying> Sayings(Reading reading, int index, ActorIndex actors)
    {
        var links = _links.Find(reading.Article.Text);
        foreach (var statement in reading.Statements.DistinctBy(statement => statement.Span).Where(statement => !links.Any(link => link.Contains(statement.Span.Start))))
        {
            var content = WordBag.Of(_keys.Read(reading.Article.Text, statement.Span).Where(word => !links.Any(link => link.Contains(word.Span))));
            if (content.Count > 0 && (statement.Kind != StatementKind.Indirect || (HasVerb(reading, statement.Span) && !IsUnsaid(reading, statement))))
            {
                var key = statement.Speaker is { } speaker ? actors.KeyOf(reading.Article.Id, speaker, statement.SpeakerSpan) : null;
                yield return new Saying(index, reading.Article.Id, statement, key, statement.Speaker is { } name && IsName(name), content, reading.Article.Published?.Day)
                {
                    Names = NamesOf(reading, content),
                    Denied = DeniedOf(reading, content),
                    IsTranslated = statement.Kind == StatementKind.Direct && reading.Text.SentenceAt(statement.Span.Start) is { } sentence && _signs.Stand(reading.Article.Text, sentence.Span, statement.Span),
                };
            }
        }
    }

    private static HashSet<ulong> NamesOf(Reading reading, WordBag content)
    {
        var names = new HashSet<ulong>();
        foreach (var word in content.Words)
        {
            if (reading.Names.Mentions.Any(mention => mention.Span.Overlaps(word.Span)))
            {
                names.Add(word.Key);
            }
        }

        return names;
    }

    private HashSet<ulong> DeniedOf(Reading reading, WordBag content)
    {
        var denied = new HashSet<ulong>();
        foreach (var word in content.Words)
        {
            var token = reading.Text.FirstTokenEndingAfter(word.Span.Start);
            for (var i = token - 1; i >= Math.Max(0, token - FarthestDenial); i--)
            {
                if (IsDenial(reading, i))
                {
                    denied.Add(word.Key);
                }
            }
        }

        return denied;
    }

    private bool IsDenial(Reading reading, int token) => _denials.Contains(reading.Text[reading.Text.Tokens[token]].ToString().Replace('\u2019', '\''));

    /// <summary>"She did not say how": what somebody did not say is no saying.</summary>
    private bool IsUnsaid(Reading reading, Statement statement) =>
        statement.CueSpan is { } cue && HasToken(reading, cue, i => IsDenial(reading, i));

    /// <summary>"Criticised Ada Lind over the weekend" tells of whom and not what: without a verb of its own what is told is no saying.</summary>
    private static bool HasVerb(Reading reading, TextSpan span) =>
        HasToken(reading, span, i => reading.Text.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary);

    private static bool HasToken(Reading reading, TextSpan span, Func<int, bool> isAsked)
    {
        var tokens = reading.Text.Tokens;
        for (var i = reading.Text.FirstTokenEndingAfter(span.Start); i < tokens.Length && tokens[i].Span.Start < span.End; i++)
        {
            if (isAsked(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words that many sayings of the story hold tell none from another: they weigh less. Of copies of a text one counts.</summary>
    private static List<Saying> Local(List<Saying> sayings, AlignedPlaces aligned)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var saying in sayings.Where(saying => !aligned.IsAgain(saying.Article, saying.Statement.Span)))
        {
            foreach (var word in saying.Content.Words)
            {
                counts[word.Key] = counts.GetValueOrDefault(word.Key) + 1;
            }
        }

        var total = Math.Log(sayings.Count + 2.0);
        return [.. sayings.Select(saying => saying with { Content = saying.Content.Weighted(word => word.Rarity * (float)(Math.Log((sayings.Count + 2.0) / Math.Max(2, counts.GetValueOrDefault(word.Key))) / total)) })];
    }

    /// <summary>A name has a capital after an article; "a source close to the talks" has none.</summary>
    private static bool IsName(string speaker) =>
        speaker.Split(' ').SkipWhile(word => word is "a" or "an" or "the" or "A" or "An" or "The").FirstOrDefault() is { Length: > 0 } first && char.IsUpper(first[0]);

    private static string? NameOf(Saying saying, ActorIndex actors) =>
        saying.Statement.Speaker is { } speaker ? actors.NameOf(saying.Article, speaker, saying.Statement.SpeakerSpan) : null;

    private static LocalDate? DateOf(List<Saying> group)
    {
        var dates = group.Select(saying => saying.Date).OfType<LocalDate>().ToList();
        return dates.Count == 0 ? null : dates.GroupBy(date => date).OrderByDescending(same => same.Count()).ThenBy(same => same.Key).First().Key;
    }
}
