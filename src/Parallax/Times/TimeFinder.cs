using System.Collections.Immutable;
using NodaTime;
using Parallax.Languages;
using Parallax.Text;

namespace Parallax.Times;

/// <summary>Finds time expressions and resolves them against the day of publication.</summary>
public sealed class TimeFinder
{
    /// <summary>Makes a finder with the language's calendar words.</summary>
    public TimeFinder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
    }

    /// <summary>Finds the times of a text. Without a day of publication relative days stay underspecified.</summary>
    public ImmutableArray<TimeExpression> Find(TokenizedText text, LocalDate? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [];
    }
}
