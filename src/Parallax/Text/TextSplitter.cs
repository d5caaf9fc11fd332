using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parallax.Languages;

namespace Parallax.Text;

/// <summary>Cuts the regions of a text into paragraphs, sentences and tokens. No sentence reaches over the edge of a region. Safe to use from many threads.</summary>
public sealed class TextSplitter
{
    private readonly TokenLexicon _lexicon;
    private readonly SentenceEnds _ends;

    /// <summary>Makes a splitter for texts of one language.</summary>
    public TextSplitter(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _lexicon = new TokenLexicon(language);
        _ends = new SentenceEnds(language, _lexicon);
    }

    /// <summary>Reads the model now.</summary>
    internal void Load() => _ends.Load();

    /// <summary>Splits the regions, which must be sorted and disjoint.</summary>
    public TokenizedText Split(string text, ImmutableArray<TextRegion> regions)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (tokens, sentences) = (new List<Token>(text.Length / 5), ImmutableArray.CreateBuilder<Sentence>());
        Split(text, regions, tokens, sentences);
        return new TokenizedText(text, [.. tokens], sentences.ToImmutable());
    }

    /// <summary>The same into empty lists at hand.</summary>
    internal void Split(string text, ImmutableArray<TextRegion> regions, List<Token> tokens, ImmutableArray<Sentence>.Builder sentences)
    {
        var layout = LineLayout.Of(text);
        var ends = new List<int>();
        var paragraph = 0;
        foreach (var region in regions)
        {
            for (var at = region.Span.Start; at < region.Span.End;)
            {
                var end = ParagraphEnd(text, layout, at, region.Span.End);
                paragraph += AddParagraph(text, new TextSpan(at, end), region.Zone, paragraph, tokens, ends, sentences) ? 1 : 0;
                at = end + 1;
            }
        }
    }

    /// <summary>The offset of the line feed that ends the paragraph, or the region's end.</summary>
    private static int ParagraphEnd(string text, LineLayout layout, int at, int end)
    {
        while (true)
        {
            var line = text.IndexOf('\n', at, end - at);
            if (line < 0)
            {
                return end;
            }

            if (!layout.GoesOn(text, at, line))
            {
                return line;
            }

            at = line + 1;
        }
    }

    private bool AddParagraph(string text, TextSpan span, Zone zone, int paragraph, List<Token> tokens, List<int> ends, ImmutableArray<Sentence>.Builder sentences)
    {
        var first = tokens.Count;
        new TokenScan(text, span, _lexicon, tokens).Run();
        var found = CollectionsMarshal.AsSpan(tokens)[first..];
        var at = 0;
        ends.Clear();
        _ends.Find(text, found, ends);
        foreach (var end in ends)
        {
            var characters = new TextSpan(found[at].Span.Start, found[end - 1].Span.End);
            sentences.Add(new Sentence(sentences.Count, characters, first + at, first + end, paragraph, zone));
            at = end;
        }

        return found.Length > 0;
    }
}
