using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Sources.Pages;

/// <summary>
/// Keeps the first values of each field, those of the page's data apart from those of its tags. Comparing them costs more than their number, and a page has
/// few that matter: at most 301 for one field among the development pages, and at most 6 headlines.
/// </summary>
internal static class BoundedValues
{
    private const int Most = 400;
    private const int MostNames = 40;

    public static ImmutableArray<PageValue> Of(ImmutableArray<PageValue>.Builder values)
    {
        var counts = new Dictionary<(PageField, bool), int>();
        var kept = ImmutableArray.CreateBuilder<PageValue>(values.Count);
        foreach (var value in values)
        {
            var kind = (value.Field, value.Rule.StartsWith("jsonld", StringComparison.Ordinal));
            var count = counts[kind] = counts.GetValueOrDefault(kind) + 1;
            if (count <= (value.Field is PageField.Title or PageField.Outlet ? MostNames : Most))
            {
                kept.Add(value);
            }
        }

        return kept.DrainToImmutable();
    }
}
