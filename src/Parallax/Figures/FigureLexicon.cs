using System.Collections.Immutable;
using Parallax.Languages;

namespace Parallax.Figures;

/// <summary>The language's words of quantity, read once.</summary>
internal sealed class FigureLexicon
{
    /// <summary>No word of the tables is longer, in characters.</summary>
    private const int LongestWord = 20;

    private readonly Dictionary<string, string> _domains = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FigureWord> _building = new(StringComparer.OrdinalIgnoreCase);
    private readonly WordMap<FigureWord> _lookup;

    public FigureLexicon(Language language)
    {
        foreach (var row in language.Rows("figures/words.tsv"))
        {
            WordOf(row[0]).Add(row[1], row.Length > 2 ? row[2] : "");
        }

        foreach (var row in language.Rows("figures/context.tsv"))
        {
            var context = Enum.Parse<FigureContexts>(row[0], ignoreCase: true);
            foreach (var word in row[1].Split(' '))
            {
                WordOf(word).Add(context);
            }
        }

        Endings = new WordEndings(language);
        AddWords(language, "figures/persons.txt", FigureCues.Person);
        AddWords(language, "figures/states.txt", FigureCues.State);
        AddWords(language, "figures/stops.txt", FigureCues.Stop);
        AddWords(language, "figures/refused.txt", FigureCues.Refused);
        foreach (var row in language.Rows("figures/plurals.tsv"))
        {
            WordOf(row[0]).Singular = row[1];
            WordOf(row[1]).Plural = row[0];
        }

        foreach (var row in language.Rows("figures/hedges.tsv"))
        {
            Put(row[0], row[1], PhraseFlag.Any, (word, phrase) => word.Hedges = Longest(word.Hedges, phrase));
        }

        foreach (var row in language.Rows("figures/after.tsv"))
        {
            Put(row[0], row[1], FlagOf(row), (word, phrase) => word.AfterHedges = Longest(word.AfterHedges, phrase));
        }

        foreach (var row in language.Rows("figures/units.tsv"))
        {
            foreach (var surface in row[0].Split(','))
            {
                Put(surface, row[1], FlagOf(row), (word, phrase) => word.Units = Longest(word.Units, phrase));
            }
        }

        foreach (var row in language.Rows("figures/currencies.tsv"))
        {
            foreach (var surface in row[1].Split(','))
            {
                AddMoney(row[0], surface, row[2], row);
            }
        }

        _lookup = _building.ToWordMap(StringComparer.OrdinalIgnoreCase);
        _building.Clear();
    }

    public WordEndings Endings { get; }

    /// <summary>The own dollar of the country that a top-level domain belongs to, or null.</summary>
    public string? DollarOf(string domain) => _domains.GetValueOrDefault(domain);

    public FigureWord Word(ReadOnlySpan<char> letters) => letters.Length <= LongestWord && _lookup.TryGetValue(letters, out var word) ? word : FigureWord.None;

    private void AddMoney(string kind, string surface, string value, string[] row)
    {
        switch (kind)
        {
            case "sign":
                Put(surface, value, PhraseFlag.Any, (word, phrase) => word.MoneyBefore = Longest(word.MoneyBefore, phrase));
                Put(surface, value, PhraseFlag.Any, (word, phrase) => word.Money = Longest(word.Money, phrase));
                break;
            case "dollar":
                Put(surface + "$", value, PhraseFlag.Any, (word, phrase) => word.MoneyBefore = Longest(word.MoneyBefore, phrase));
                break;
            case "code":
                Put(surface, value, PhraseFlag.Exact, (word, phrase) => word.MoneyBefore = Longest(word.MoneyBefore, phrase));
                Put(surface, value, PhraseFlag.Exact, (word, phrase) => word.Money = Longest(word.Money, phrase));
                break;
            case "domain":
                _domains[surface] = value;
                break;
            case "own":
                WordOf(surface).OwnDollar = value;
                break;
            default:
                Put(surface, value, row.Length > 3 ? FlagOf(["", "", row[3]]) : PhraseFlag.Any, (word, phrase) => word.Money = Longest(word.Money, phrase));
                break;
        }
    }

    private void AddWords(Language language, string path, FigureCues cue)
    {
        foreach (var line in language.Lines(path))
        {
            foreach (var word in line.Split(' '))
            {
                WordOf(word).Add(cue);
            }
        }
    }

    private void Put(string surface, string value, PhraseFlag flag, Action<FigureWord, FigurePhrase> put)
    {
        var words = Cut(surface);
        put(WordOf(words[0]), new FigurePhrase(words, value, flag));
    }

    private static PhraseFlag FlagOf(string[] row) => row.Length > 2 ? Enum.Parse<PhraseFlag>(row[2], ignoreCase: true) : PhraseFlag.Any;

    private static ImmutableArray<FigurePhrase> Longest(ImmutableArray<FigurePhrase> phrases, FigurePhrase phrase) =>
        [.. phrases.Append(phrase).OrderByDescending(p => p.Words.Length)];

    private FigureWord WordOf(string word)
    {
        if (!_building.TryGetValue(word, out var found))
        {
            _building.Add(word, found = new FigureWord());
        }

        return found;
    }

    /// <summary>Cuts a phrase as the text is cut: runs of letters, runs of digits, single marks.</summary>
    private static ImmutableArray<string> Cut(string phrase)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < phrase.Length;)
        {
            var start = i++;
            if (char.IsLetter(phrase[start]))
            {
                while (i < phrase.Length && char.IsLetter(phrase[i]))
                {
                    i++;
                }
            }

            if (!char.IsWhiteSpace(phrase[start]))
            {
                parts.Add(phrase[start..i]);
            }
        }

        return parts.ToImmutable();
    }
}
