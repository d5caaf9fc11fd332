using Parallax.Mentions;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>Tells who the sources of an article are, in reading order: names, offices, pronouns. One per article, as it remembers who spoke last.</summary>
internal sealed partial class SpeakerResolver
{
    /// <summary>How sure an owner's name must be to stand in "his office", 0 to 1.</summary>
    private const double LeastOwner = 0.75;

    private readonly StatementText _text;
    private readonly NamesFound _names;
    private readonly SpeakerLexicon _lexicon;
    private readonly Gender[] _genders;
    private readonly Dictionary<ulong, Speaker?> _described = [];
    private int _lastPerson = -1;
    private int _lastSentence = -1;
    private Speaker? _lastBody;
    private int _bodySentence = -1;

    public SpeakerResolver(StatementText text, NamesFound names, SpeakerLexicon lexicon)
    {
        (_text, _names, _lexicon) = (text, names, lexicon);
        _genders = new Gender[names.Entities.Length];
        foreach (var mention in names.Mentions)
        {
            if (mention.Kind == EntityKind.Person && _genders[mention.Entity] == Gender.Unknown)
            {
                _genders[mention.Entity] = GenderAt(mention);
            }
        }

        foreach (var entity in names.Entities)
        {
            if (_genders[entity.Number] == Gender.Unknown)
            {
                _genders[entity.Number] = entity.Gender switch { Mentions.Gender.Male => Gender.He, Mentions.Gender.Female => Gender.She, _ => Gender.Unknown };
            }
        }
    }

    /// <summary>Who the source is; null where that cannot be told.</summary>
    /// <param name="source">The words of the source.</param>
    /// <param name="sentence">The sentence of the cue.</param>
    public Speaker? Resolve(TokenRange source, Sentence sentence)
    {
        var span = _text.Span(source.First, source.Last);
        var pronoun = source.First == source.Last ? _lexicon.PronounOf(_text.Text[_text.Token(source.First)]) : Pronoun.None;
        var speaker = pronoun switch
        {
            Pronoun.None => Named(source, span) ?? ByRole(span) ?? Owned(source, sentence) ?? Described(source),
            Pronoun.He => Person(Gender.He, span, sentence),
            Pronoun.She => Person(Gender.She, span, sentence),
            Pronoun.It => Body(span, sentence),
            Pronoun.They => Body(span, sentence, isPlural: true),
            Pronoun.Who => Antecedent(source.First),
            _ => null,
        };
        if (speaker is { Entity: >= 0 } && _names.Entities[speaker.Entity].Kind == EntityKind.Person)
        {
            (_lastPerson, _lastSentence) = (speaker.Entity, sentence.Number);
        }
        else if (speaker is not null)
        {
            (_lastBody, _bodySentence) = (speaker, sentence.Number);
        }

        return speaker;
    }

    /// <summary>A name in the source: the person it presents, else the body or place it ends with.</summary>
    private Speaker? Named(TokenRange source, TextSpan span)
    {
        Mention? person = null;
        Mention? body = null;
        for (var i = FirstMentionFrom(span.Start); i < _names.Mentions.Length && _names.Mentions[i].Span.End <= span.End; i++)
        {
            var mention = _names.Mentions[i];
            if ((IsPossessive(mention.Span.End) && mention.Span.End + 2 < span.End) || IsAfterLink(StartWithRole(mention), span.Start))
            {
                continue;
            }

            if (mention.Kind == EntityKind.Person)
            {
                person ??= mention;
            }
            else if (mention.Kind is EntityKind.Organisation or EntityKind.Place or EntityKind.Facility or EntityKind.Other && EndsHead(mention.Span.End, source))
            {
                body ??= mention;
            }
        }

        return person is not null ? Of(person, 0.95) : body is not null ? Of(body, 0.93) : null;
    }

    private bool IsPossessive(int end)
    {
        var text = _text.Text.Text;
        return end + 1 < text.Length && text[end] is '\'' or '’' && (text[end + 1] is 's' or ' ');
    }

    /// <summary>True for a name that a preposition ties to what stands before it in the source ("a spokesman for …").</summary>
    private bool IsAfterLink(int start, int sourceStart)
    {
        var token = _text.Text.FirstTokenEndingAfter(start);
        for (var i = token - 1; i >= 0 && _text.Token(i).Span.Start >= sourceStart; i--)
        {
            if (_text.Is(i, ",") || _text.Is(i, "and"))
            {
                return false;
            }

            if (_text.Is(i, "of") || _text.Is(i, "for") || _text.Is(i, "from") || _text.Is(i, "to") || _text.Is(i, "in") || _text.Is(i, "with") || _text.Is(i, "at") || _text.Is(i, "on") || _text.Is(i, "after"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a name begins with the office right before it ("Secretary of State …").</summary>
    private int StartWithRole(Mention mention)
    {
        var first = _text.Text.FirstTokenEndingAfter(mention.Span.Start);
        var role = _names.Entities[mention.Entity].Roles.FirstOrDefault(role => role.Span.End < mention.Span.Start && _text.Text.FirstTokenEndingAfter(role.Span.End) == first);
        return role?.Span.Start ?? mention.Span.Start;
    }

    /// <summary>True where a name is the last word of its phrase.</summary>
    private bool EndsHead(int end, TokenRange source)
    {
        var next = _text.Text.FirstTokenEndingAfter(end);
        return next > source.Last || _text.Is(next, ",") || _text.Is(next, "and") || _text.Is(next, "(") || _text.Is(next, "in") || _text.Is(next, "of");
    }

    /// <summary>An entity whose role in the article the source's words are ("the prime minister").</summary>
    private Speaker? ByRole(TextSpan span)
    {
        var words = WithoutArticle(span);
        if (words.Length < 4)
        {
            return null;
        }

        Entity? found = null;
        foreach (var entity in _names.Entities)
        {
            if (entity.Roles.Any(role => role.Role.Equals(words, StringComparison.OrdinalIgnoreCase) || IsShortFor(words, role.Role)) ||
                (entity.Kind == EntityKind.Organisation && IsShortFor(words, entity.Name)))
            {
                if (found is not null)
                {
                    return null;
                }

                found = entity;
            }
        }

        return found is null ? null : new Speaker(found.Name, Nearest(found.Number, span.Start), found.Number, 0.8);
    }

    /// <summary>True where a name or an office begins or ends with the words: "the ministry" for the "Ministry of Health" or the "health ministry", "the prime minister" for the "prime minister of Orrin".</summary>
    private bool IsShortFor(string words, string name)
    {
        var head = name.AsSpan(0, LinkIn(name) is var end and > 0 ? end : name.Length);
        if (!head.EndsWith(words, StringComparison.OrdinalIgnoreCase) || head.Length == words.Length)
        {
            return head.Length < name.Length && head.Equals(words, StringComparison.OrdinalIgnoreCase);
        }

        var before = head[..^words.Length];
        return before[^1] == ' ' && !_lexicon.IsOtherOffice(before[(before[..^1].LastIndexOf(' ') + 1)..^1]);
    }

    /// <summary>Where what an office or a body is of begins ("Ministry of Health", "adviser to the president"); negative where there is nothing such.</summary>
    private int LinkIn(string name)
    {
        for (var at = name.IndexOf(' ', StringComparison.Ordinal); at >= 0;)
        {
            var next = name.IndexOf(' ', at + 1);
            if (next > 0 && _lexicon.IsOfficeLink(name.AsSpan(at + 1, next - at - 1)))
            {
                return at;
            }

            at = next;
        }

        return -1;
    }

    /// <summary>"His office", by its owner where that is clear: "Ana Ruiz’s office".</summary>
    private Speaker? Owned(TokenRange source, Sentence sentence)
    {
        if (source.First == source.Last)
        {
            return null;
        }

        var owner = _text.Span(source.First, source.First);
        var gender = _lexicon.PronounOf(owner.Of(_text.Text.Text)) switch { Pronoun.He => Gender.He, Pronoun.She => Gender.She, _ => Gender.Unknown };
        if (gender == Gender.Unknown || Person(gender, owner, sentence) is not { Certainty: >= LeastOwner } person)
        {
            return null;
        }

        var described = Described(source with { First = source.First + 1 });
        return described with { Name = $"{person.Name}’s {described.Name}", Certainty = described.Certainty * person.Certainty, Span = _text.Span(source.First, source.Last) };
    }

    private string WithoutArticle(TextSpan span)
    {
        var words = span.Of(_text.Text.Text);
        return words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
    }

    /// <summary>An unnamed source, by its own words.</summary>
    private Speaker Described(TokenRange source)
    {
        var first = source.First;
        if (first < source.Last && (_text.Is(first, "a") || _text.Is(first, "an") || _text.Is(first, "the")))
        {
            first++;
        }

        var last = source.Last;
        while (last > first && (_text.Is(last, "'s") || _text.Is(last, "’s") || _text.Is(last, "'") || _text.Is(last, "’")))
        {
            last--;
        }

        var span = _text.Span(first, last);
        var speaker = new Speaker(span.Of(_text.Text.Text), span, -1, 0.85);
        if (first == last && first > source.First && _text.Is(source.First, "the"))
        {
            return Fuller(_text.Form(first)) is { } fuller ? fuller with { Certainty = 0.8 } : speaker;
        }

        _described[_text.Form(HeadOf(first, last))] = _described.ContainsKey(_text.Form(HeadOf(first, last))) && Fuller(_text.Form(HeadOf(first, last)))?.Name != speaker.Name ? null : speaker;
        return speaker;
    }

    /// <summary>The one source described with that noun and more words before: "the ministry" after "the ministry of health"; null where there are none or several.</summary>
    private Speaker? Fuller(ulong noun) => _described.GetValueOrDefault(noun);

    /// <summary>The noun of a description: its last word before a preposition, comma or relative clause.</summary>
    private int HeadOf(int first, int last)
    {
        var head = first;
        while (head < last && _text.Token(head + 1).Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Numeral)
        {
            head++;
        }

        return head;
    }

    private Speaker Of(Mention mention, double certainty) => new(mention.Name, mention.Span, mention.Entity, certainty);

    private bool Agrees(int entity, Gender gender) => _genders[entity] == gender || _genders[entity] == Gender.Unknown;

    /// <summary>True for a name that stands among the first words of its sentence, as subjects do.</summary>
    private bool IsEarly(Mention mention)
    {
        var sentence = _text.Text.SentenceAt(mention.Span.Start);
        return sentence is null || _text.Text.FirstTokenEndingAfter(mention.Span.Start) - sentence.FirstToken < 6;
    }

    private TextSpan? Nearest(int entity, int before)
    {
        for (var i = FirstMentionFrom(before) - 1; i >= 0; i--)
        {
            if (_names.Mentions[i].Entity == entity)
            {
                return _names.Mentions[i].Span;
            }
        }

        foreach (var mention in _names.Mentions)
        {
            if (mention.Entity == entity)
            {
                return mention.Span;
            }
        }

        return null;
    }

    private int FirstMentionFrom(int offset)
    {
        var (low, high) = (0, _names.Mentions.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_names.Mentions[middle].Span.Start >= offset)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    /// <summary>True for a name, or its first word, that somebody in the article bears behind a forename: of "Maria Clinton" the list of forenames tells nothing.</summary>
    private bool IsSurname(ReadOnlySpan<char> first, string name)
    {
        if (name.Length > first.Length && name.AsSpan().StartsWith(first, StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var entity in _names.Entities)
        {
            if (entity.Kind == EntityKind.Person && entity.Name.Length > first.Length && entity.Name.AsSpan().EndsWith(first, StringComparison.Ordinal) && entity.Name[^(first.Length + 1)] == ' ')
            {
                return true;
            }
        }

        return false;
    }

    private Gender GenderAt(Mention mention)
    {
        var token = _text.Text.FirstTokenEndingAfter(mention.Span.Start);
        for (var i = token - 1; i >= 0 && i >= token - 3; i--)
        {
            if (_lexicon.GenderOfTitle(_text.Text[_text.Token(i)]) is var title and not Gender.Unknown)
            {
                return title;
            }
        }

        var first = _text.Text[_text.Token(token)];
        return IsSurname(first, _names.Entities[mention.Entity].Name) ? Gender.Unknown : _lexicon.GenderOfForename(first);
    }
}
