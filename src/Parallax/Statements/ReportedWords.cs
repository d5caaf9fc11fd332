namespace Parallax.Statements;

/// <summary>Words of passing on what others said; the roles of <c>statements/reported.tsv</c>.</summary>
[Flags]
internal enum ReportedWords
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>"quoted".</summary>
    Quoted = 1,

    /// <summary>"as" behind it.</summary>
    As = 2,

    /// <summary>"saying" behind that.</summary>
    Saying = 4,

    /// <summary>Before who quotes.</summary>
    By = 8,

    /// <summary>"named", "identified": what a source does not want to be.</summary>
    Named = 16,

    /// <summary>"be" before that.</summary>
    Be = 32,
}
