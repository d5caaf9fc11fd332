using System.Collections.Immutable;
using Parallax.Mentions;
using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Events;

/// <summary>An article as the event stage looks at it: for each word its dictionary form, its classes and the name it belongs to, worked out when first asked for.</summary>
internal sealed class EventText
{
    /// <summary>How many nouns that only count may stand before what they count.</summary>
    private const int LongestChain = 4;

    private static readonly EventClasses Named = EventClasses.Of(EventLexicon.Name);
    private static readonly EventClasses Acting = EventClasses.Of(EventLexicon.Actor);
    private static readonly EventClasses Human = EventClasses.Of(EventLexicon.Person);

    private readonly Lemmatizer _lemmatizer;
    private readonly EventLexicon _lexicon;
    private readonly SpeakerLexicon _pronouns;
    private readonly ImmutableArray<Mention> _mentions;
    private readonly string?[] _lemmas;
    private readonly EventClasses[] _classes;
    private readonly bool[] _isClassed;
    private readonly int[] _mentionOf;
    private readonly bool[] _isTime;

    public EventText(ParsedText syntax, NamesFound names, ImmutableArray<TimeExpression> times, Lemmatizer lemmatizer, EventLexicon lexicon, SpeakerLexicon pronouns)
    {
        (Syntax, _lemmatizer, _lexicon, _pronouns, _mentions) = (syntax, lemmatizer, lexicon, pronouns, names.Mentions);
        var tokens = syntax.Text.Tokens;
        (_lemmas, _classes, _isClassed, _mentionOf) = (new string?[tokens.Length], new EventClasses[tokens.Length], new bool[tokens.Length], new int[tokens.Length]);
        _isTime = new bool[tokens.Length];
        var (mention, time) = (0, 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            while (mention < _mentions.Length && _mentions[mention].Span.End <= tokens[i].Span.Start)
            {
                mention++;
            }

            while (time < times.Length && times[time].Span.End <= tokens[i].Span.Start)
            {
                time++;
            }

            _isTime[i] = time < times.Length && times[time].Span.Start <= tokens[i].Span.Start;
            _mentionOf[i] = mention < _mentions.Length && _mentions[mention].Span.Start <= tokens[i].Span.Start ? mention : -1;
        }
    }

    /// <summary>The trees.</summary>
    public ParsedText Syntax { get; }

    /// <summary>The words.</summary>
    public TokenizedText Text => Syntax.Text;

    /// <summary>A word's part of speech.</summary>
    public PartOfSpeech Tag(int token) => Text.Tokens[token].Tag;

    /// <summary>The name that holds a word, or null.</summary>
    public Mention? MentionAt(int token) => _mentionOf[token] >= 0 ? _mentions[_mentionOf[token]] : null;

    /// <summary>A word's characters.</summary>
    public ReadOnlySpan<char> Form(int token) => Text[Text.Tokens[token]];

    /// <summary>True where a word, in any case, is the given one.</summary>
    public bool Is(int token, ReadOnlySpan<char> word) => Form(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A word's dictionary form in lower case, of a name as if it were a noun.</summary>
    public string Lemma(int token) => _lemmas[token] ??= _lemmatizer.Of(Form(token), Tag(token) == PartOfSpeech.ProperNoun ? PartOfSpeech.Noun : Tag(token));

    /// <summary>What a word stands for, if it is a pronoun.</summary>
    public Pronoun PronounAt(int token) => Tag(token) is PartOfSpeech.Pronoun or PartOfSpeech.Determiner or PartOfSpeech.SubordinatingConjunction ? _pronouns.PronounOf(Form(token)) : Pronoun.None;

    /// <summary>The classes of the phrase that a word heads.</summary>
    public EventClasses Classes(int token)
    {
        if (!_isClassed[token])
        {
            (_isClassed[token], _classes[token]) = (true, Classify(token));
        }

        return _classes[token];
    }

    /// <summary>True where a word is part of a time.</summary>
    public bool IsTime(int token) => _isTime[token];

    /// <summary>True where a word is one of a class by itself, whatever its phrase is.</summary>
    public bool IsOf(int token, EventClasses classes) => _lexicon.ClassesOf(Lemma(token), Form(token)).Meets(classes);

    /// <summary>The characters from one word to another.</summary>
    public TextSpan Span(int first, int last) => new(Text.Tokens[first].Span.Start, Text.Tokens[last].Span.End);

    private EventClasses Classify(int token)
    {
        var mask = EventClasses.None;
        for (var steps = 0; token >= 0 && steps < LongestChain; steps++)
        {
            if (PronounAt(token) == Pronoun.Who && Antecedent(token) is var antecedent and >= 0)
            {
                token = antecedent;
                continue;
            }

            if (Tag(token) == PartOfSpeech.Numeral && Counted(token) is var counted and >= 0)
            {
                token = counted; // "one of the attacks"
                continue;
            }

            mask |= OwnClasses(token);
            if (!mask.Meets(_lexicon.Light))
            {
                break;
            }

            token = Counted(token);
        }

        return mask;
    }

    private EventClasses OwnClasses(int token)
    {
        if (_isTime[token])
        {
            return EventClasses.None;
        }

        var mask = PronounAt(token) switch
        {
            Pronoun.None => _lexicon.ClassesOf(Lemma(token), Form(token)),
            Pronoun.It => Acting,
            Pronoun.Other => Human,
            _ => Acting | Human,
        };
        if (Tag(token) == PartOfSpeech.Numeral)
        {
            mask |= Human;
        }

        return mask | MentionAt(token)?.Kind switch
        {
            EntityKind.Person or EntityKind.Group => Named | Acting | Human,
            EntityKind.Place => Named | Acting | EventClasses.Of(EventLexicon.Place),
            EntityKind.Organisation or EntityKind.Facility => Named | Acting,
            null when Tag(token) == PartOfSpeech.ProperNoun => Named | Acting | EventClasses.Of(EventLexicon.Place),
            _ => EventClasses.None,
        };
    }

    /// <summary>The noun that a relative pronoun stands for, or -1.</summary>
    private int Antecedent(int pronoun)
    {
        for (var (node, steps) = (pronoun, 0); node >= 0 && steps < 4; (node, steps) = (Syntax.Head(node), steps + 1))
        {
            if (Syntax.Relation(node) == Relation.RelativeClause)
            {
                return Syntax.Head(node) == pronoun ? -1 : Syntax.Head(node);
            }
        }

        return -1;
    }

    /// <summary>What stands behind the "of" of a noun that only counts.</summary>
    private int Counted(int noun)
    {
        foreach (var child in Syntax.Children(noun))
        {
            if (child > noun && Syntax.Relation(child) == Relation.NominalModifier)
            {
                return child;
            }
        }

        return -1;
    }
}
