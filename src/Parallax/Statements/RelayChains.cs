using Parallax.Text;

namespace Parallax.Statements;

/// <summary>Joins the links of a chain: "…, the paper reported, citing officials" is told by the officials, and "X said …, according to Y" by X; paper and Y relay it.</summary>
internal static class RelayChains
{
    /// <summary>An attribution with the words of whom it goes back to and of who relays it, in tokens; null where it is no chain.</summary>
    public sealed record Link(Attribution Attribution, TokenRange? Origin, TokenRange? Relay);

    /// <summary>The attributions in order, each link of a chain once.</summary>
    public static List<Link> Join(StatementText text, List<Attribution> attributions, SpeakerLexicon lexicon)
    {
        var sayings = new QuotedSayings(text, lexicon);
        var links = new List<Link>(attributions.Count);
        foreach (var link in sayings.Join(attributions))
        {
            var attribution = link.Attribution;
            if (sayings.IsAnonymity(attribution))
            {
                continue;
            }

            if (links.Count > 0 && IsCited(text, links[^1].Attribution, attribution, lexicon))
            {
                links[^1] = new Link(links[^1].Attribution, attribution.Content, links[^1].Attribution.Source);
            }
            else if (links.Count > 0 && IsRetold(text, links[^1].Attribution, attribution))
            {
                links[^1] = links[^1] with { Relay = attribution.Source };
            }
            else if (links.Count > 0 && IsRetold(text, attribution, links[^1].Attribution))
            {
                links[^1] = link with { Relay = links[^1].Attribution.Source }; // "According to Y, X said …"
            }
            else
            {
                links.Add(link);
            }
        }

        return links;
    }

    /// <summary>True for "said that …, according to Y": the content of the second is the first with its cue, from its first word or its source on.</summary>
    public static bool IsRetold(StatementText text, Attribution told, Attribution retold) =>
        text.Word(retold.Head) is { Kind: CueKind.Other } && retold.Source is not null && text.Word(told.Head) is { Kind: CueKind.Verb } word && word.Frames.HasFlag(CueFrames.Clause) && word.Frames.HasFlag(CueFrames.Quote) &&
        told.Source is { } source && retold.Content.Contains(told.Cue) && (retold.Content.First == source.First || retold.Content.First == told.Content.First);

    /// <summary>True for "reported …, citing Y": a participle of quoting behind another cue of its sentence, which holds who told it.</summary>
    private static bool IsCited(StatementText text, Attribution reported, Attribution citing, SpeakerLexicon lexicon) =>
        text.Word(citing.Head) is { Lemma: "cite" or "quote" } && text.Text[text.Token(citing.Head)].EndsWith("ing", StringComparison.OrdinalIgnoreCase) && reported.Source is not null && citing.Content.First > citing.Head &&
        text.Sentence(citing.Head).Number == text.Sentence(reported.Head).Number && citing.Head > reported.Head && IsTeller(text, citing.Content, lexicon);

    /// <summary>True for a noun phrase whose head is a name, or a person, body or document that can tell.</summary>
    private static bool IsTeller(StatementText text, TokenRange range, SpeakerLexicon lexicon)
    {
        var head = range.First;
        for (var steps = range.Last - range.First; steps > 0 && range.Contains(text.Syntax.Head(head)); steps--)
        {
            head = text.Syntax.Head(head);
        }

        var word = text.Text[text.Token(head)];
        return text.Token(head).Tag == PartOfSpeech.ProperNoun || lexicon.IsActor(word) || lexicon.IsOccasion(word);
    }
}
