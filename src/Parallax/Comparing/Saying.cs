using System.Collections.Frozen;
using NodaTime;
using Parallax.Articles;
using Parallax.Statements;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>A statement with its article, its speaker as the story knows him, and its content.</summary>
/// <param name="Reading">Index of its reading.</param>
/// <param name="Article">The article.</param>
/// <param name="Statement">The statement there.</param>
/// <param name="Speaker">Key of the speaker, or null.</param>
/// <param name="IsNamed">True where the speaker has a name.</param>
/// <param name="Content">Its words.</param>
/// <param name="Published">The day of the report.</param>
internal sealed record Saying(int Reading, ArticleId Article, Statement Statement, string? Speaker, bool IsNamed, WordBag Content, LocalDate? Published)
{
    /// <summary>Keys of its words that stand in names: of whom it speaks, and not what it says.</summary>
    public IReadOnlySet<ulong> Names { get; init; } = FrozenSet<ulong>.Empty;

    /// <summary>Keys of its words that it denies: "guilty" of "not guilty".</summary>
    public IReadOnlySet<ulong> Denied { get; init; } = FrozenSet<ulong>.Empty;

    /// <summary>True of a quotation whose sentence says that it was said in another language.</summary>
    public bool IsTranslated { get; init; }

    /// <summary>When it was said, as far as is known.</summary>
    public LocalDate? Date => Statement.Date;

    /// <summary>True where the report gives the words themselves.</summary>
    public bool IsQuoted => Statement.Kind == StatementKind.Direct;
}
