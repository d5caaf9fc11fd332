using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>Reads "X was quoted by Y as saying …" and "Y quoted X as saying …": X says it, Y relays it, and it stands behind these words or before them.</summary>
internal sealed class QuotedSayings(StatementText text, SpeakerLexicon lexicon)
{
    /// <summary>How far "as saying" may stand behind "quoted", in tokens.</summary>
    private const int Reach = 14;

    /// <summary>Most words of who is quoted, where the tree does not tell.</summary>
    private const int LongestSource = 8;

    /// <summary>How far behind the first word of "not to be named" its last may stand.</summary>
    private const int LongestInfinitive = 3;

    /// <summary>How sure the construction is, where no model saw it.</summary>
    private const float Sure = 0.85f;

    /// <summary>Puts each such saying in place of what was found in its words.</summary>
    /// <param name="attributions">In the order of their cues.</param>
    /// <returns>In the order of their cues, with who relays them.</returns>
    public List<RelayChains.Link> Join(List<Attribution> attributions)
    {
        var links = attributions.ConvertAll(attribution => new RelayChains.Link(attribution, null, null));
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Word(i) is null || !Is(i, ReportedWords.Quoted) || SayingBehind(i) is not (> 0 and var saying) || Read(i, saying, links) is not { } link)
            {
                continue;
            }

            links.RemoveAll(other => other.Attribution.Head >= i && other.Attribution.Head <= saying);
            var at = links.FindIndex(other => other.Attribution.Head > i);
            links.Insert(at < 0 ? links.Count : at, link);
        }

        return links;
    }

    /// <summary>True for "asked not to be named": how a source wants to appear is nothing said.</summary>
    public bool IsAnonymity(Attribution attribution)
    {
        var (first, last) = attribution.Content;
        for (var i = first; i < last && i < first + LongestInfinitive; i++)
        {
            if (Is(i, ReportedWords.Be) && Is(i + 1, ReportedWords.Named))
            {
                return text.Syntax.Child(i + 1, Relation.PassiveSubject) < 0;
            }
        }

        return false;
    }

    private bool Is(int token, ReportedWords role) => token >= 0 && token < text.Count && (lexicon.Reported(text.Text[text.Token(token)]) & role) != 0;

    /// <summary>The token of "saying" behind "quoted", or -1.</summary>
    private int SayingBehind(int quoted)
    {
        var end = Math.Min(text.Sentence(quoted).EndToken - 1, quoted + Reach);
        for (var i = quoted + 1; i < end; i++)
        {
            if (Is(i, ReportedWords.As) && Is(i + 1, ReportedWords.Saying))
            {
                return i + 1;
            }
        }

        return -1;
    }

    private RelayChains.Link? Read(int quoted, int saying, List<RelayChains.Link> links)
    {
        var sentence = text.Sentence(quoted);
        var isPassive = quoted > sentence.FirstToken && text.Token(quoted - 1).Tag == PartOfSpeech.Auxiliary;
        var cue = new TokenRange(FirstOfVerb(quoted, sentence), quoted);
        var subject = SubjectBefore(quoted, cue.First, sentence);
        var (source, relay) = isPassive ? (subject, Agent(quoted, saying)) : (PhraseBehind(quoted + 1, saying - 2), subject);
        if (source is not { } speaker)
        {
            return null;
        }

        var behind = relay is { } by && by.First > saying ? by.Last + 1 : saying + 1;
        var whole = new TokenRange(Math.Min(cue.First, subject?.First ?? cue.First), saying);
        var content = ContentBehind(behind, sentence, links) ?? ContentBefore(whole.First, sentence);
        var known = links.Find(link => link.Attribution.Head == quoted)?.Attribution.Confidence;
        return content is { } told ? new RelayChains.Link(new Attribution(quoted, cue, told, speaker, known ?? Sure), null, relay) : null;
    }

    private int FirstOfVerb(int quoted, Sentence sentence)
    {
        var first = quoted;
        while (first > sentence.FirstToken && text.Token(first - 1).Tag is PartOfSpeech.Auxiliary or PartOfSpeech.Adverb)
        {
            first--;
        }

        return first;
    }

    private TokenRange? SubjectBefore(int quoted, int verb, Sentence sentence)
    {
        var subject = text.Syntax.Subject(quoted);
        if (subject >= sentence.FirstToken && subject < verb)
        {
            var range = text.Syntax.Range(subject);
            return range.Last < verb ? range : range with { Last = BoundaryCandidates.LastWordBefore(text, verb, range.First) };
        }

        var first = verb;
        while (first > sentence.FirstToken && verb - first < LongestSource && IsNominal(first - 1))
        {
            first--;
        }

        return first < verb ? new TokenRange(first, verb - 1) : null;
    }

    /// <summary>Who quotes: the phrase behind "by", before "as saying" or right behind it.</summary>
    private TokenRange? Agent(int quoted, int saying)
    {
        for (var i = quoted + 1; i < saying - 1; i++)
        {
            if (Is(i, ReportedWords.By))
            {
                return PhraseBehind(i + 1, saying - 2);
            }
        }

        if (!Is(saying + 1, ReportedWords.By))
        {
            return null;
        }

        var last = saying + 1;
        while (last + 1 < text.Sentence(quoted).EndToken && IsNominal(last + 1))
        {
            last++;
        }

        return PhraseBehind(saying + 2, last);
    }

    private TokenRange? PhraseBehind(int first, int last)
    {
        var end = BoundaryCandidates.LastWordBefore(text, last + 1, first);
        return end >= first && text.IsWord(first) ? new TokenRange(first, end) : null;
    }

    private bool IsNominal(int token) => text.Token(token).Tag is PartOfSpeech.ProperNoun or PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Determiner or PartOfSpeech.Numeral or PartOfSpeech.Pronoun;

    /// <summary>What follows in the sentence; as far as a model saw it, where one did.</summary>
    private TokenRange? ContentBehind(int behind, Sentence sentence, List<RelayChains.Link> links)
    {
        var first = behind;
        while (first < sentence.EndToken && (!text.IsWord(first) || BoundaryCandidates.IsThat(text, first)))
        {
            first++;
        }

        if (first >= sentence.EndToken || text.Is(behind, ",") && text.Quotation(first) < 0)
        {
            return null;
        }

        var seen = links.Find(link => link.Attribution.Content.Contains(first) && link.Attribution.Content.Last > first && link.Attribution.Head < first && link.Attribution.Head >= sentence.FirstToken);
        var last = seen is { } link ? link.Attribution.Content.Last : BoundaryCandidates.LastWordBefore(text, sentence.EndToken, first);
        return last > first ? new TokenRange(first, last) : null;
    }

    /// <summary>What stands before in the sentence, with the quotation that it goes on with.</summary>
    private TokenRange? ContentBefore(int end, Sentence sentence)
    {
        if (end <= sentence.FirstToken + 1)
        {
            return null;
        }

        var first = BoundaryCandidates.FirstWordFrom(text, sentence.FirstToken);
        var quotation = text.Quotation(first);
        if (quotation >= 0 && text.Text.FirstTokenEndingAfter(text.Quotations[quotation].Inner.Start) is var opened && opened < first)
        {
            first = BoundaryCandidates.FirstWordFrom(text, opened);
        }

        var last = BoundaryCandidates.LastWordBefore(text, end, first);
        return last > first ? new TokenRange(first, last) : null;
    }
}
