using System.Collections.Frozen;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Mentions;
using Parallax.Readings;
using Parallax.Stories;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;
using Parallax.Wording;

namespace Parallax.Coreference;

/// <summary>Reads off an article what one of its event mentions is compared by.</summary>
internal sealed class EventMentionReader
{
    private readonly WordKeys _keys;
    private readonly Lemmatizer _lemmas;
    private readonly WordVectors _vectors;
    private readonly EventArgumentReader _arguments;
    private readonly FrozenSet<string> _light;
    private readonly FrozenSet<string> _reporting;

    /// <summary>Makes a reader with a language's words.</summary>
    public EventMentionReader(Language language, WordKeys keys)
    {
        _keys = keys;
        _lemmas = new Lemmatizer(language);
        _vectors = WordVectors.Of(language);
        _arguments = new EventArgumentReader(language);
        _light = language.Lines("coreference/light-verbs.txt").ToFrozenSet(StringComparer.Ordinal);
        _reporting = language.Rows("statements/cues.tsv").Where(row => row[0] == "verb").Select(row => row[1]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The mention of an event at some characters; null where they hold no word that the article's sentences hold.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="article">Its number in the collection.</param>
    /// <param name="span">The characters.</param>
    public EventMention? Read(Reading reading, int article, TextSpan span)
    {
        if (reading.Syntax is not { } syntax || reading.Text.SentenceAt(span.Start) is not { } sentence || HeadOf(syntax, span) is not { } head)
        {
            return null;
        }

        var text = reading.Text;
        var token = text.Tokens[head];
        var form = text[token];
        var lemma = Lemma(text, head);
        var arguments = _arguments.Read(syntax, head);
        var (actor, undergoer, others) = (Words(reading, arguments.Actor.Where(each => !IsTime(reading, each))), Words(reading, arguments.Undergoer), Words(reading, arguments.Others));
        var words = _keys.Read(text.Text, span);
        var context = _keys.Read(text.Text, sentence.Span).Where(word => !span.Overlaps(word.Span)).ToList();
        List<ContentWord> all = [.. actor, .. undergoer, .. others];
        return new EventMention
        {
            Place = new Citation(reading.Article.Id, span),
            Article = article,
            Sentence = sentence.Number,
            Lemma = lemma,
            Stem = _keys.Stem(form),
            Head = _keys.Read(text.Text, token.Span) is [var known, ..] ? known : new ContentWord(_keys.KeyOf(form), token.Span, 0, []),
            HeadMeaning = Means([new ContentWord(0, token.Span, 1, [])], text.Text),
            IsNominal = token.Tag != PartOfSpeech.Verb,
            IsPronoun = token.Tag is PartOfSpeech.Pronoun or PartOfSpeech.Determiner,
            IsReporting = _reporting.Contains(lemma),
            IsHedged = arguments.IsHedged,
            Words = WordBag.Of(words),
            WordsMeaning = Means(words, text.Text),
            Actor = WordBag.Of(actor),
            Undergoer = WordBag.Of(undergoer),
            Others = WordBag.Of(others),
            Arguments = WordBag.Of(all),
            ArgumentsMeaning = Means(all, text.Text),
            Context = WordBag.Of(context),
            ContextMeaning = Means(context, text.Text),
            Neighbours = WordBag.Of(Neighbours(text, sentence).SelectMany(each => _keys.Read(text.Text, each.Span))),
            Names = NamesOf(reading, sentence, static _ => true),
            Places = NamesOf(reading, sentence, static kind => kind is EntityKind.Place or EntityKind.Facility),
            Numbers = Sorted(context.Where(word => char.IsDigit(text.Text[word.Span.Start])).Select(word => word.Key)),
            Times = [.. reading.Times.Where(time => time.Type is TimeType.Date or TimeType.Time && time.Value is not null && sentence.Span.Contains(time.Span))],
        };
    }

    /// <summary>The word of a mention that the others hang on; of a light verb and a noun ("made an offer") the noun.</summary>
    private int? HeadOf(ParsedText syntax, TextSpan span)
    {
        var text = syntax.Text;
        var first = text.FirstTokenEndingAfter(span.Start);
        var end = first;
        while (end < text.Tokens.Length && text.Tokens[end].Span.Start < span.End)
        {
            end++;
        }

        int? head = null;
        for (var i = first; i < end; i++)
        {
            var isTop = syntax.Head(i) < first || syntax.Head(i) >= end;
            if (isTop && (head is null || (!IsContent(text.Tokens[head.Value].Tag) && IsContent(text.Tokens[i].Tag))))
            {
                head = i;
            }
        }

        if (head is { } verb && _light.Contains(Lemma(text, verb)))
        {
            for (var i = verb + 1; i < end; i++)
            {
                if (syntax.Head(i) == verb && text.Tokens[i].Tag == PartOfSpeech.Noun)
                {
                    return i;
                }
            }
        }

        return head;
    }

    private string Lemma(TokenizedText text, int token) => _lemmas.Of(text[text.Tokens[token]], text.Tokens[token].Tag);

    private static bool IsContent(PartOfSpeech tag) => tag is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective;

    /// <summary>The content words of tokens; those of a name are of its fullest form in the article.</summary>
    private List<ContentWord> Words(Reading reading, IEnumerable<int> tokens)
    {
        var words = new List<ContentWord>();
        foreach (var token in tokens)
        {
            var span = reading.Text.Tokens[token].Span;
            var name = reading.Names.Mentions.FirstOrDefault(mention => mention.Span.Overlaps(span));
            words.AddRange(name is null ? _keys.Read(reading.Text.Text, span) : _keys.Read(name.Name, new TextSpan(0, name.Name.Length)).Select(word => word with { Span = span }));
        }

        return words;
    }

    /// <summary>Of "Tuesday's vote" the day does not act.</summary>
    private static bool IsTime(Reading reading, int token) => reading.Times.Any(time => time.Span.Overlaps(reading.Text.Tokens[token].Span));

    private ulong[] NamesOf(Reading reading, Sentence sentence, Func<EntityKind, bool> isAsked) =>
        Sorted(reading.Names.Mentions
            .Where(mention => sentence.Span.Contains(mention.Span) && isAsked(mention.Kind))
            .SelectMany(mention => _keys.Read(mention.Name, new TextSpan(0, mention.Name.Length)))
            .Select(word => word.Key));

    private Meaning Means(List<ContentWord> words, string text) => Meaning.Of(words.Select(word => (FeatureSpace.Hash(word.Span.Of(text).ToLowerInvariant()), word.Rarity)), _vectors);

    private static IEnumerable<Sentence> Neighbours(TokenizedText text, Sentence sentence)
    {
        foreach (var number in (int[])[sentence.Number - 1, sentence.Number + 1])
        {
            if (number >= 0 && number < text.Sentences.Length)
            {
                yield return text.Sentences[number];
            }
        }
    }

    private static ulong[] Sorted(IEnumerable<ulong> keys) => [.. keys.Distinct().Order()];
}
