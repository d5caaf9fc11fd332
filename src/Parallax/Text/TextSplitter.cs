using System.Collections.Immutable;

namespace Parallax.Text;

/// <summary>Cuts the regions of a text into sentences and tokens. No sentence reaches over the edge of a region.</summary>
public sealed class TextSplitter
{
    /// <summary>Splits the regions, which must be sorted and disjoint.</summary>
    public TokenizedText Split(string text, ImmutableArray<TextRegion> regions)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var paragraph = 0;
        foreach (var region in regions)
        {
            var at = region.Span.Start;
            while (at < region.Span.End)
            {
                var line = text.IndexOf('\n', at, region.Span.End - at);
                var end = line < 0 ? region.Span.End : line;
                AddLine(text, new TextSpan(at, end), region.Zone, paragraph++, tokens, sentences);
                at = end + 1;
            }
        }

        return new TokenizedText(text, tokens.ToImmutable(), sentences.ToImmutable());
    }

    private static void AddLine(string text, TextSpan line, Zone zone, int paragraph, ImmutableArray<Token>.Builder tokens, ImmutableArray<Sentence>.Builder sentences)
    {
        var first = tokens.Count;
        for (var i = line.Start; i < line.End;)
        {
            var start = i;
            while (i < line.End && !char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                tokens.Add(new Token(new TextSpan(start, i), TokenKind.Word, PartOfSpeech.Unknown, IsJoined: false));
            }
            else
            {
                i++;
            }
        }

        if (tokens.Count > first)
        {
            sentences.Add(new Sentence(sentences.Count, new TextSpan(tokens[first].Span.Start, tokens[^1].Span.End), first, tokens.Count, paragraph, zone));
        }
    }
}
