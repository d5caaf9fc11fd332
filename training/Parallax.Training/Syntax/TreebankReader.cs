using System.Globalization;
using System.IO.Compression;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Training.Syntax;

/// <summary>Reads CoNLL-U files, range lines and empty nodes left out.</summary>
internal static class TreebankReader
{
    private static readonly string[] TagNames =
        ["_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"];

    public static List<TreebankSentence> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        var sentences = new List<TreebankSentence>();
        var document = "";
        var words = new List<string[]>();
        var joined = new List<bool> { false };
        var (rangeStart, rangeEnd) = (0, 0);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                document = line["# newdoc id = ".Length..].Trim();
            }
            else if (line.Length == 0)
            {
                Close();
            }
            else if (line[0] != '#' && line.Split('\t') is { Length: > 7 } cells)
            {
                Add(cells);
            }
        }

        Close();
        return sentences;

        void Add(string[] cells)
        {
            if (cells[0].Split('-') is [var first, var last])
            {
                rangeEnd = int.Parse(last, CultureInfo.InvariantCulture);
                rangeStart = int.Parse(first, CultureInfo.InvariantCulture);
            }
            else if (cells[0].All(char.IsAsciiDigit))
            {
                words.Add(cells);
                joined.Add(words.Count > rangeStart && words.Count <= rangeEnd);
            }
        }

        void Close()
        {
            if (words.Count > 0)
            {
                sentences.Add(new TreebankSentence(
                    document,
                    ["", .. words.Select(word => word[1])],
                    [.. joined],
                    [PartOfSpeech.Unknown, .. words.Select(word => (PartOfSpeech)Math.Max(0, Array.IndexOf(TagNames, word[3])))],
                    [0, .. words.Select(word => int.Parse(word[6], CultureInfo.InvariantCulture))],
                    [Relation.Unknown, .. words.Select(word => RelationNames.Parse(word[7]))]));
                words.Clear();
                joined.RemoveRange(1, joined.Count - 1);
                (rangeStart, rangeEnd) = (0, 0);
            }
        }
    }
}
