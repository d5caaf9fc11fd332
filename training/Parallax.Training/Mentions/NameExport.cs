using System.Text;
using System.Text.Json;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Mentions;

namespace Parallax.Training.Mentions;

/// <summary>Writes the units of the annotated articles as numbers, for the network's trainer: what training sees is what reading sees.</summary>
internal static class NameExport
{
    /// <summary>Writes <c>words.txt</c>, <c>units.bin</c> (12 numbers a unit) and <c>articles.jsonl</c>.</summary>
    public static void Write(string data, string folder)
    {
        Directory.CreateDirectory(folder);
        var trainer = new NameTrainer(data, 0, 0);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        using var units = new BinaryWriter(File.Create(Path.Combine(folder, "units.bin")));
        using var articles = new StreamWriter(Path.Combine(folder, "articles.jsonl"));
        foreach (var set in new[] { "conll2003.train", "worldwide_newswire.train", "conll2003.dev", "worldwide_newswire.dev" })
        {
            foreach (var lesson in trainer.Lessons(set, withHeadings: set.EndsWith("train", StringComparison.Ordinal)))
            {
                var text = lesson.Text;
                for (var s = 0; s < text.SentenceCount; s++)
                {
                    var heading = SentenceCase.Of(text.Units[text.FirstOf(s)..text.EndOf(s)]);
                    for (var i = text.FirstOf(s); i < text.EndOf(s); i++)
                    {
                        ref readonly var unit = ref text.Units[i];
                        var word = text[i].ToString();
                        if (!words.TryGetValue(word, out var id))
                        {
                            words[word] = id = words.Count;
                        }

                        foreach (var number in (ReadOnlySpan<int>)[id, (int)unit.Shape, unit.IsCandidate ? 1 : 0, unit.Class, (int)unit.Lists, unit.ListPlace, (int)lesson.Cases.Of(unit.Lower), (int)heading, lesson.Labels[i], unit.Group, unit.Start, unit.End])
                        {
                            units.Write(number);
                        }
                    }
                }

                articles.WriteLine(JsonSerializer.Serialize(new
                {
                    set,
                    sentences = Enumerable.Range(0, text.SentenceCount + 1).Select(s => s == text.SentenceCount ? text.Units.Length : text.FirstOf(s)),
                    gold = lesson.Article.Names.Select(name => new[] { name.Span.Start, name.Span.End, (int)name.Kind }),
                }));
            }
        }

        using var spelling = new BinaryWriter(File.Create(Path.Combine(folder, "spelling.bin")));
        var vectors = WordVectors.Of(Language.English);
        var (vector, groups) = (new sbyte[WordVectors.Dimensions], new List<uint>());
        foreach (var (word, _) in words.OrderBy(pair => pair.Value))
        {
            spelling.Write(NameSpelling.TryGetVector(word, vectors, vector));
            spelling.Write((byte[])(Array)vector);
            groups.Clear();
            NameSpelling.AddGroups(word, groups);
            spelling.Write(groups.Count);
            groups.ForEach(spelling.Write);
        }

        File.WriteAllLines(Path.Combine(folder, "words.txt"), words.OrderBy(pair => pair.Value).Select(pair => pair.Key), new UTF8Encoding(false));
    }
}
