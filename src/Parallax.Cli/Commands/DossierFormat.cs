namespace Parallax.Cli.Commands;

/// <summary>The forms a dossier is printed in.</summary>
internal enum DossierFormat
{
    /// <summary>The contract's JSON, a dossier a line.</summary>
    Json,

    /// <summary>One self-contained page a dossier.</summary>
    Html,

    /// <summary>Markdown, which a terminal shows as well.</summary>
    Markdown,

    /// <summary>A folder with a CSV file a kind of fact and their description.</summary>
    Csv,
}
