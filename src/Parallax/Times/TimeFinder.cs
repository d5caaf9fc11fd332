using System.Collections.Immutable;
using NodaTime;
using Parallax.Languages;
using Parallax.Text;

namespace Parallax.Times;

/// <summary>Finds time expressions and resolves them against the day of publication, or the day that the text tells of.</summary>
public sealed class TimeFinder
{
    private readonly TimeLexicon _lexicon;

    /// <summary>Makes a finder with the language's calendar words.</summary>
    public TimeFinder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _lexicon = new TimeLexicon(language);
    }

    /// <summary>Finds the times of a text, in reading order and disjoint. Without a day of publication relative days stay underspecified.</summary>
    public ImmutableArray<TimeExpression> Find(TokenizedText text, LocalDate? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scan = new TimeScan(text.Text, _lexicon, published);
        foreach (var sentence in text.Sentences)
        {
            scan.Read(sentence.Span);
        }

        return scan.Found();
    }
}
