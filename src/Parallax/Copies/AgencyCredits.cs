using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Languages;

namespace Parallax.Copies;

/// <summary>Tells which news agency an article credits: in its byline ("Reuters", "Jane Roe of the Associated Press"), in its dateline ("GENEVA (AFP) —") or as its outlet. The agencies are data: <c>copies/agencies.tsv</c>.</summary>
public sealed class AgencyCredits
{
    private const string Of = " of ";
    private readonly FrozenDictionary<string, string> _agencies;

    /// <summary>Loads a language's agencies.</summary>
    public AgencyCredits(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _agencies = language.Rows("copies/agencies.tsv")
            .SelectMany(row => row[1].Split('|').Select(form => KeyValuePair.Create(form, row[0])))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The one agency that an article credits; null where it credits none, or more than one.</summary>
    public string? Credited(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var credited = Names(article).Select(Agency).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToImmutableArray();
        return credited.Length == 1 ? credited[0] : null;
    }

    private static IEnumerable<string> Names(Article article) =>
    [
        .. article.Authors,
        .. article.Authors.Where(author => author.Contains(Of, StringComparison.OrdinalIgnoreCase)).Select(author => author[(author.LastIndexOf(Of, StringComparison.OrdinalIgnoreCase) + Of.Length)..]),
        .. article.Outlet is { } outlet ? [outlet] : Array.Empty<string>(),
        .. article.Cuts.Where(cut => cut.Reason == CutReason.Dateline).Select(cut => DatelineScanner.AgencyIn(cut.Span.In(article.Text))).OfType<string>(),
    ];

    private string? Agency(string name) => _agencies.GetValueOrDefault(name.Trim());
}
