using System.Collections.Immutable;
using Parallax.Figures;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Text;

namespace Parallax.Flags;

/// <summary>Finds damaged, machine-spun and self-contradicting passages. Safe to use from many threads.</summary>
public sealed class FlagFinder
{
    private readonly FlagWords _words;

    /// <summary>Makes a finder with the language's word lists.</summary>
    public FlagFinder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _words = new FlagWords(language);
    }

    /// <summary>Finds the flags of a tagged text.</summary>
    public ImmutableArray<Flag> Find(TokenizedText text, NamesFound names, ImmutableArray<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        var scan = new FlagScan(text, _words);
        BrokenAbbreviations.Find(scan);
        BrokenQuotes.Find(scan);
        BrokenWords.Find(scan);
        LostQuotes.Find(scan);
        SpunMarks.Find(scan);
        ImpossibleDates.Find(scan);
        return scan.Result();
    }
}
