using System.Collections.Immutable;
using Parallax.Figures;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Polls;

/// <summary>
/// Finds opinion polls: a sentence that names one, and those behind it that go on telling of it, give who asked, when, how many, what, and which share gave which answer.
/// A poll without a share is none.
/// </summary>
public sealed class PollFinder
{
    private readonly PollLexicon _lexicon;

    /// <summary>Makes a finder with the language's words of polls.</summary>
    public PollFinder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _lexicon = new PollLexicon(language);
    }

    /// <summary>Finds the polls of a text among its figures.</summary>
    public ImmutableArray<Poll> Find(TokenizedText text, NamesFound names, ImmutableArray<TimeExpression> times, ImmutableArray<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        return figures.Any(PollScan.IsShare) ? new PollScan(text, _lexicon, names, times, figures).Find() : [];
    }
}
