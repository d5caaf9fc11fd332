using System.Collections.Immutable;
using Parallax.Figures;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>Tells whom the article makes answerable for each figure: the source of the statement it stands in, an "according to" beside it, or whoever counts or offers it.</summary>
public sealed class FigureAttributer
{
    private readonly AttributionLexicon _lexicon;

    /// <summary>Makes an attributer with the language's words of attribution.</summary>
    public FigureAttributer(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _lexicon = new AttributionLexicon(language);
    }

    /// <summary>The same figures with their attributions.</summary>
    public ImmutableArray<Figure> Attribute(TokenizedText text, ImmutableArray<Figure> figures, ImmutableArray<Statement> statements, NamesFound names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        if (figures.IsEmpty)
        {
            return figures;
        }

        var scan = new AttributionScan(text, _lexicon, statements, names);
        return [.. figures.Select(scan.Attributed)];
    }
}
