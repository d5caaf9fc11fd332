using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Parallax.Training.Stories;

/// <summary>Counts in how many news articles each word stands: the background of the story finder.</summary>
internal static class WordFrequencyTrainer
{
    private const int FewestArticles = 12;

    /// <summary>Reads the articles of the data folder and writes a line a word: the word and the share, 0 to 1, of articles that hold it.</summary>
    public static void Train(string data, string output)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var articles = 0;
        foreach (var set in new[] { "allsides", "wikinews", "basil", "volume_reuters21578" })
        {
            foreach (var line in PackedLines.Read(Path.Combine(data, "stories", $"{set}.jsonl.gz")))
            {
                using var record = JsonDocument.Parse(line);
                articles++;
                foreach (var word in WordsOf(record.RootElement.GetProperty("text").GetString() ?? ""))
                {
                    counts[word] = counts.GetValueOrDefault(word) + 1;
                }
            }
        }

        using var writer = new StreamWriter(new GZipStream(File.Create(output), CompressionLevel.SmallestSize), new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var (word, count) in counts.Where(pair => pair.Value >= FewestArticles).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word}\t{(double)count / articles:0.#####}"));
        }
    }

    private static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                if (i - start >= 3 && char.IsLetter(text[start]))
                {
                    words.Add(text[start..i].ToLowerInvariant());
                }

                start = -1;
            }
        }

        return words;
    }
}
