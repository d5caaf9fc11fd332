using Parallax.Running;
using Parallax.Sources.Feeds;
using Parallax.Sources.Tables;

namespace Parallax.Sources.Inputs;

/// <summary>Looks into files of a folder whose extension does not tell whether they hold articles.</summary>
internal static class KindCheck
{
    /// <summary>False where a file begins as no feed, or as no table of articles; true also where it cannot be read, which is told later.</summary>
    public static bool MayBe(SourceKind kind, Func<Outcome<InputFile>> open, TableColumns columns)
    {
        if (kind is not (SourceKind.Feed or SourceKind.Table))
        {
            return true;
        }

        try
        {
            if (open().Value is not { } file)
            {
                return true;
            }

            using (file)
            {
                return kind == SourceKind.Feed ? FeedFile.MayBeFeed(file) : TableFile.IsOfArticles(file, columns);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException)
        {
            return true;
        }
    }
}
