using Parallax.Articles;
using Parallax.Languages;

namespace Parallax.Figures;

/// <summary>Tells whose dollar "$" is: that of the country in the dateline; without a dateline, that of the country in the address. What neither tells is not guessed.</summary>
public sealed class OwnDollarFinder
{
    private readonly FigureLexicon _lexicon;

    /// <summary>Makes a finder with the language's names of countries that have a dollar of their own.</summary>
    public OwnDollarFinder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _lexicon = new FigureLexicon(language);
    }

    /// <summary>The article's own dollar, or null where "$" is the United States'.</summary>
    public OwnDollar? Find(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var hasDateline = false;
        foreach (var cut in article.Cuts)
        {
            if (cut.Reason == CutReason.Dateline)
            {
                hasDateline = true;
                if (OfWords(cut.Span.In(article.Text)) is { } currency)
                {
                    return new OwnDollar(currency, "figure.money.dateline");
                }
            }
        }

        return !hasDateline && Uri.TryCreate(article.Url, UriKind.Absolute, out var address) && _lexicon.DollarOf(address.Host[(address.Host.LastIndexOf('.') + 1)..]) is { } own
            ? new OwnDollar(own, "figure.money.domain")
            : null;
    }

    private string? OfWords(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            if (_lexicon.Word(text[start..i]).OwnDollar is { } currency)
            {
                return currency;
            }

            i = i == start ? i + 1 : i;
        }

        return null;
    }
}
