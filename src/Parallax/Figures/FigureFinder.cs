using System.Collections.Immutable;
using NodaTime;
using Parallax.Languages;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Figures;

/// <summary>Finds claims of quantity: number, hedge, unit, what is counted and when. Who answers for them is told by a later stage.</summary>
public sealed class FigureFinder
{
    private readonly FigureLexicon _lexicon;

    /// <summary>Makes a finder with the language's number words and units.</summary>
    public FigureFinder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _lexicon = new FigureLexicon(language);
    }

    /// <summary>Finds the figures of a text; times tell dates from amounts, trees what is counted, and the article's own dollar, if it has one, what "$" is.</summary>
    public ImmutableArray<Figure> Find(TokenizedText text, ParsedText syntax, ImmutableArray<TimeExpression> times, LocalDate? published, OwnDollar? dollar = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(syntax);
        var scan = new FigureScan(text, syntax, _lexicon, times, published, dollar);
        foreach (var sentence in text.Sentences)
        {
            scan.Read(sentence);
        }

        return scan.Found();
    }
}
