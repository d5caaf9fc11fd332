using System.Collections.Immutable;

namespace Parallax.Sources.Tables;

/// <summary>Which columns of a table of articles hold what: as told, and for what is not told by the names that such tables usually have.</summary>
public sealed class TableColumns
{
    // The key of a record, and the names of columns that hold it, the likelier first.
    private static readonly ImmutableArray<(string Key, string[] Names)> Usual =
    [
        ("id", ["id", "key", "article_id", "articleid", "doc_id"]),
        ("text", ["text", "body", "content", "article", "fulltext", "full_text", "article_text"]),
        ("html", ["html"]),
        ("title", ["title", "headline"]),
        ("url", ["url", "link", "address"]),
        ("outlet", ["outlet", "publication", "publisher", "source"]),
        ("published", ["published", "date", "dct", "pubdate", "published_at", "publishedat", "publication_date", "published_date", "publish_date"]),
        ("language", ["language", "lang"]),
    ];

    private readonly ImmutableDictionary<string, string> _told;

    private TableColumns(ImmutableDictionary<string, string> told) => _told = told;

    /// <summary>The usual names alone.</summary>
    public static TableColumns Default { get; } = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>The keys of a record, in order.</summary>
    internal static ImmutableArray<string> Keys { get; } = [.. Usual.Select(each => each.Key)];

    /// <summary>Reads <c>id=Key,text=Body,title=Headline</c>.</summary>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static string? TryParse(string columns, out TableColumns parsed)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var told = ImmutableDictionary.CreateBuilder<string, string>();
        parsed = Default;
        foreach (var pair in columns.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var (key, name) = equals < 0 ? (pair, "") : (pair[..equals].Trim(), pair[(equals + 1)..].Trim());
            if (!Keys.Contains(key) || name.Length == 0)
            {
                return $"'{pair}' where KEY=COLUMN was expected, KEY one of {string.Join(", ", Keys)}";
            }

            told[key] = name;
        }

        parsed = new TableColumns(told.ToImmutable());
        return null;
    }

    /// <summary>Where in a row of a table with these headers the value of each key stands, in the order of the keys; -1 where no column holds it.</summary>
    /// <param name="headers">The cells of the first row.</param>
    /// <param name="missing">A column that was told and is not there; null where all are.</param>
    internal int[] PlacesIn(IReadOnlyList<string> headers, out string? missing)
    {
        var names = headers.Select(header => header.Trim()).ToList();
        missing = _told.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => each.Value).FirstOrDefault(name => Find(names, name) < 0);
        return [.. Usual.Select(each => _told.TryGetValue(each.Key, out var told) ? Find(names, told) : each.Names.Select(name => Find(names, name)).FirstOrDefault(place => place >= 0, -1))];
    }

    /// <summary>True where some column holds texts or pages.</summary>
    internal static bool HasText(int[] places) => places[Keys.IndexOf("text")] >= 0 || places[Keys.IndexOf("html")] >= 0;

    private static int Find(List<string> names, string name)
    {
        var exact = names.IndexOf(name);
        return exact >= 0 ? exact : names.FindIndex(each => each.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
