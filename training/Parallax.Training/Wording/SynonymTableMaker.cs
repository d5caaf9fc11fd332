using System.Globalization;
using System.IO.Compression;
using System.Text;
using Parallax.Languages;
using Parallax.Wording;

namespace Parallax.Training.Wording;

/// <summary>Makes the table of synonyms from WordNet's database files: for each stem of a news word the sets of its commonest senses.</summary>
internal static class SynonymTableMaker
{
    private const int MostSenses = 3; // per part of speech: rarer senses join words that news does not use for one another

    /// <summary>Reads <c>index.noun</c>, <c>index.verb</c>, <c>index.adj</c> and <c>index.adv</c> below <paramref name="wordNet"/> and writes a line a stem.</summary>
    public static void Make(string wordNet, Language language, string output)
    {
        var stemmer = new Stemmer(language);
        var known = KnownWords(language, stemmer);
        var offsets = new SortedDictionary<(char Part, string Offset), int>();
        var senses = new SortedDictionary<string, SortedSet<(char, string)>>(StringComparer.Ordinal);
        foreach (var (file, part) in new[] { ("index.noun", 'n'), ("index.verb", 'v'), ("index.adj", 'a'), ("index.adv", 'r') })
        {
            foreach (var line in File.ReadLines(Path.Combine(wordNet, file)))
            {
                var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (line.StartsWith(' ') || cells[0].Contains('_', StringComparison.Ordinal) || !known.Contains(stemmer.Stem(cells[0])))
                {
                    continue;
                }

                var count = int.Parse(cells[2], CultureInfo.InvariantCulture);
                var pointers = int.Parse(cells[3], CultureInfo.InvariantCulture);
                var tagged = int.Parse(cells[5 + pointers], CultureInfo.InvariantCulture);
                foreach (var offset in cells.Skip(6 + pointers).Take(Math.Min(count, Math.Clamp(tagged, 1, MostSenses))))
                {
                    if (!senses.TryGetValue(stemmer.Stem(cells[0]), out var sets))
                    {
                        senses.Add(stemmer.Stem(cells[0]), sets = []);
                    }

                    sets.Add((part, offset));
                    offsets[(part, offset)] = offsets.GetValueOrDefault((part, offset)) + 1;
                }
            }
        }

        var numbers = offsets.Where(pair => pair.Value > 1).Select((pair, i) => (pair.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i);
        using var writer = new StreamWriter(new GZipStream(File.Create(output), CompressionLevel.SmallestSize), new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var (word, sets) in senses)
        {
            var shared = sets.Where(numbers.ContainsKey).Select(set => numbers[set]).Order().ToList();
            if (shared.Count > 0)
            {
                writer.WriteLine($"{word}\t{string.Join(' ', shared.Select(number => number.ToString(CultureInfo.InvariantCulture)))}");
            }
        }
    }

    private static HashSet<string> KnownWords(Language language, Stemmer stemmer)
    {
        using var reader = new StreamReader(new GZipStream(language.Open("stories/frequencies.tsv.gz"), CompressionMode.Decompress));
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            words.Add(stemmer.Stem(line.AsSpan(0, Math.Max(0, line.IndexOf('\t', StringComparison.Ordinal)))));
        }

        return words;
    }
}
