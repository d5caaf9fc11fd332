using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Parallax.Mentions;
using Parallax.Text;

namespace Parallax.Training.Mentions;

/// <summary>Joins the public lists of names into one table: a name a line, with the numbers of the lists it stands in. Short forms of forenames go into a second one.</summary>
internal sealed class GazetteerBuilder
{
    private readonly SortedDictionary<string, NameList> _names = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> _nicknames = new(StringComparer.Ordinal);
    private readonly string _data;

    private GazetteerBuilder(string data) => _data = data;

    /// <summary>Reads the lists below the data folder and writes the table, packed, and beside it <c>nicknames.tsv</c> and <c>towns.tsv.gz</c>: a region, its country, its towns.</summary>
    public static void Build(string data, string output)
    {
        var builder = new GazetteerBuilder(data);
        builder.AddCountries();
        builder.AddTowns();
        builder.AddForenames();
        builder.AddSurnames();
        builder.AddCongress();
        builder.AddActors("Phoenix.Countries.actors", NameList.None);
        builder.AddActors("Phoenix.International.actors", NameList.Organisation);
        builder.AddActors("Phoenix.MilNonState.actors", NameList.ArmedGroup);
        using var writer = new StreamWriter(new GZipStream(File.Create(output), CompressionLevel.SmallestSize), new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var (name, lists) in builder._names)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{(int)lists}"));
        }

        File.WriteAllText(
            Path.Combine(Path.GetDirectoryName(output)!, "nicknames.tsv"),
            "# A forename, and the short forms it goes by.\n" + string.Concat(builder._nicknames.Select(pair => $"{pair.Key}\t{string.Join('\t', pair.Value)}\n")),
            new UTF8Encoding(false));
        builder.WriteTowns(Path.Combine(Path.GetDirectoryName(output)!, "towns.tsv.gz"));
    }

    private void WriteTowns(string output)
    {
        var towns = Cells("gazetteers/world-cities.csv.gz")
            .SelectMany(cells => new[] { cells[0], Diacritics.Without(cells[0]) }.Select(town => (Region: Diacritics.Without(cells[2]).ToLowerInvariant(), Country: Diacritics.Without(cells[1]).ToLowerInvariant(), Town: town.ToLowerInvariant())))
            .Distinct()
            .GroupBy(each => (each.Region, each.Country), each => each.Town)
            .OrderBy(region => region.Key.Country, StringComparer.Ordinal)
            .ThenBy(region => region.Key.Region, StringComparer.Ordinal);
        using var writer = new StreamWriter(new GZipStream(File.Create(output), CompressionLevel.SmallestSize), new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var region in towns)
        {
            writer.WriteLine($"{region.Key.Region}\t{region.Key.Country}\t{string.Join('|', region.Order(StringComparer.Ordinal))}");
        }
    }

    private void Add(string? name, NameList list)
    {
        var folded = (name ?? "").Replace('\u2019', '\'').Trim().ToLowerInvariant();
        if (folded.Length >= 2 && folded.Any(char.IsLetter) && folded.All(c => char.IsLetter(c) || c is ' ' or '-' or '.' or '\''))
        {
            _names[folded] = _names.GetValueOrDefault(folded) | list;
        }
    }

    private void AddCountries()
    {
        foreach (var line in File.ReadLines(Path.Combine(_data, "gazetteers", "countries.jsonl")))
        {
            using var record = JsonDocument.Parse(line);
            var country = record.RootElement;
            Add(country.GetProperty("common").GetString(), NameList.Country);
            Add(country.GetProperty("official").GetString(), NameList.Country);
            foreach (var name in country.GetProperty("alt").EnumerateArray())
            {
                if (name.GetString() is { Length: > 3 } spelling)
                {
                    Add(spelling, NameList.Country);
                }
            }

            foreach (var name in country.GetProperty("capital").EnumerateArray())
            {
                Add(name.GetString(), NameList.Town);
            }

            Add(country.GetProperty("region").GetString(), NameList.Region);
            Add(country.GetProperty("subregion").GetString(), NameList.Region);
            foreach (var key in new[] { "demonym_m", "demonym_f" })
            {
                foreach (var name in (country.GetProperty(key).GetString() ?? "").Split([',', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    Add(name, NameList.Demonym);
                    Add(name + "s", NameList.Demonym);
                }
            }
        }
    }

    private void AddTowns()
    {
        foreach (var cells in Cells("gazetteers/world-cities.csv.gz"))
        {
            Add(cells[0], NameList.Town);
            Add(Diacritics.Without(cells[0]), NameList.Town);
            Add(cells[2], NameList.Region);
            Add(Diacritics.Without(cells[2]), NameList.Region);
        }
    }

    private void AddForenames()
    {
        foreach (var cells in Cells("gazetteers/common-forenames-by-country.csv.gz"))
        {
            var list = cells[9] == "F" ? NameList.Woman : NameList.Man;
            Add(cells[11], list);
            Add(Diacritics.Without(cells[11]), list);
        }

        AddNicknames([.. File.ReadLines(Path.Combine(_data, "gazetteers", "nicknames.csv")).Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length == 3)]);
    }

    private void AddNicknames(List<string[]> pairs)
    {
        foreach (var cells in pairs.Where(cells => MayBeOne(cells[0], cells[2])))
        {
            (_nicknames.TryGetValue(cells[0], out var nicknames) ? nicknames : _nicknames[cells[0]] = new SortedSet<string>(StringComparer.Ordinal)).Add(cells[2]);
        }

        foreach (var cells in pairs)
        {
            if (_names.TryGetValue(cells[0], out var lists))
            {
                Add(cells[2], lists & (NameList.Woman | NameList.Man));
            }
        }
    }

    /// <summary>False where one name is only of women and the other only of men, and where they share neither the first letter nor two in a row: the list has slips such as "Bill" for Robert.</summary>
    private bool MayBeOne(string name, string nickname)
    {
        var (a, b) = (Genders(name), Genders(nickname));
        return (a == NameList.None || b == NameList.None || (a & b) != NameList.None)
            && (name[0] == nickname[0] || Enumerable.Range(0, Math.Max(0, nickname.Length - 1)).Any(i => name.Contains(nickname[i..(i + 2)], StringComparison.Ordinal)));
    }

    private NameList Genders(string name) => _names.GetValueOrDefault(name) & (NameList.Woman | NameList.Man);

    private void AddSurnames()
    {
        foreach (var cells in Cells("gazetteers/common-surnames-by-country.csv.gz"))
        {
            Add(cells[5], NameList.Surname);
            Add(Diacritics.Without(cells[5]), NameList.Surname);
        }
    }

    private void AddCongress()
    {
        foreach (var cells in File.ReadLines(Path.Combine(_data, "gazetteers", "us-congress-current.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            Add(cells[0], NameList.Official);
            Add(cells[2], NameList.Surname);
        }
    }

    /// <summary>Names stand alone or after a plus sign; a code with dates, in the lines after it, says that they are a person's.</summary>
    private void AddActors(string file, NameList undated)
    {
        var block = new List<string>();
        var isPerson = false;
        using var reader = Packed($"events/dictionaries/{file}.txt.gz");
        while (reader.ReadLine() is { } raw)
        {
            var line = raw.Split([';', '#'])[0];
            var code = line.IndexOf('[', StringComparison.Ordinal);
            var name = (code < 0 ? line : line[..code]).Trim().TrimStart('+').TrimEnd('_');
            if (name.Length > 0)
            {
                if (!raw.StartsWith('+') && !char.IsWhiteSpace(raw[0]))
                {
                    Flush(block, isPerson, undated);
                    isPerson = false;
                }

                block.Add(name.Replace('_', ' ').Replace("THE ", "", StringComparison.Ordinal));
            }

            isPerson |= code >= 0 && line.AsSpan(code).ContainsAnyInRange('0', '9');
        }

        Flush(block, isPerson, undated);
    }

    private void Flush(List<string> block, bool isPerson, NameList undated)
    {
        foreach (var name in block)
        {
            if (isPerson && name.Contains(' ', StringComparison.Ordinal))
            {
                Add(name, NameList.Official);
                if (name.Count(c => c == ' ') == 1)
                {
                    Add(name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..], NameList.Surname);
                }
            }
            else if (!isPerson && undated != NameList.None && !name.Contains('(', StringComparison.Ordinal))
            {
                Add(name, undated);
            }
        }

        block.Clear();
    }

    private IEnumerable<string[]> Cells(string path)
    {
        using var reader = Packed(path);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (!line.Contains('"', StringComparison.Ordinal))
            {
                yield return line.Split(',');
            }
        }
    }

    private StreamReader Packed(string path) => new(new GZipStream(File.OpenRead(Path.Combine(_data, path)), CompressionMode.Decompress));
}
