using System.Globalization;
using System.Text;
using Parallax.Text;

namespace Parallax.Training.Text;

/// <summary>Learns from GUM and EWT train which ending of a word asks for which change, and writes the table of those that the shorter ending does not tell.</summary>
internal static class LemmaTrainer
{
    private const int FewestWords = 2;

    /// <summary>Reads the treebanks of the data folder, writes the table and tells how it does on the dev parts.</summary>
    public static void Train(string data, string output)
    {
        var counts = new Dictionary<(PartOfSpeech Tag, string Ending), Dictionary<Lemmatizer.Change, int>>();
        foreach (var (form, tag, lemma) in Words(data, "train"))
        {
            var change = ChangeOf(form, lemma);
            for (var length = 0; length <= Math.Min(form.Length, Lemmatizer.LongestEnding); length++)
            {
                Count(counts, (tag, form[^length..]), change);
            }

            Count(counts, (tag, Lemmatizer.Whole + form), change);
        }

        var best = counts.ToDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(change => change.Value).ThenBy(change => change.Key.Cut).ThenBy(change => change.Key.Add, StringComparer.Ordinal).First());
        var kept = new Dictionary<(PartOfSpeech Tag, string Ending), Lemmatizer.Change>();
        foreach (var (key, change) in best.OrderBy(pair => pair.Key.Ending.StartsWith(Lemmatizer.Whole)).ThenBy(pair => pair.Key.Ending.Length).ThenBy(pair => pair.Key.Ending, StringComparer.Ordinal).ThenBy(pair => pair.Key.Tag))
        {
            if (key.Ending.Length == 0 || (change.Value >= FewestWords && Told(kept, key) != change.Key))
            {
                kept.Add(key, change.Key);
            }
        }

        var lines = kept.OrderBy(pair => pair.Key.Tag).ThenBy(pair => pair.Key.Ending, StringComparer.Ordinal)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key.Tag}\t*{pair.Key.Ending}\t{pair.Value.Cut}\t{pair.Value.Add}").TrimEnd('\t'));
        File.WriteAllText(output, "# Part of speech, ending (^ a whole word), letters that go, letters that come. Made by ./train lemmas.\n" + string.Join('\n', lines) + "\n", new UTF8Encoding(false));
        var table = Lemmatizer.Read(File.ReadLines(output).Where(line => line[0] != '#').Select(line => line.Split('\t')));
        var lemmatizer = new Lemmatizer(table);
        var words = Words(data, "dev").ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"dev: {(double)words.Count(word => lemmatizer.Of(word.Form, word.Tag).Equals(word.Lemma, StringComparison.OrdinalIgnoreCase)) / words.Count:F4} of {words.Count} lemmas; {kept.Count} lines"));
    }

    private static IEnumerable<(string Form, PartOfSpeech Tag, string Lemma)> Words(string data, string part)
    {
        foreach (var document in new[] { "gum", "ewt" }.SelectMany(name => AnnotatedText.Read(Path.Combine(data, $"en_{name}-ud-{part}.conllu.gz"))))
        {
            for (var i = 0; i < document.Text.Tokens.Length; i++)
            {
                var token = document.Text.Tokens[i];
                if (token.Tag is not (PartOfSpeech.Unknown or PartOfSpeech.Other) && document.Lemmas[i] != "_")
                {
                    yield return (document.Text[token].ToString().ToLowerInvariant().Replace('’', '\''), token.Tag, document.Lemmas[i].ToLowerInvariant());
                }
            }
        }
    }

    private static Lemmatizer.Change ChangeOf(string form, string lemma)
    {
        var shared = form.AsSpan().CommonPrefixLength(lemma);
        return new Lemmatizer.Change(form.Length - shared, lemma[shared..]);
    }

    private static void Count(Dictionary<(PartOfSpeech Tag, string Ending), Dictionary<Lemmatizer.Change, int>> counts, (PartOfSpeech Tag, string Ending) key, Lemmatizer.Change change)
    {
        if (!counts.TryGetValue(key, out var changes))
        {
            counts.Add(key, changes = []);
        }

        changes[change] = changes.GetValueOrDefault(change) + 1;
    }

    /// <summary>The change that the longest shorter ending asks for.</summary>
    private static Lemmatizer.Change Told(Dictionary<(PartOfSpeech Tag, string Ending), Lemmatizer.Change> kept, (PartOfSpeech Tag, string Ending) key)
    {
        var ending = key.Ending.TrimStart(Lemmatizer.Whole);
        ending = key.Ending.StartsWith(Lemmatizer.Whole) ? ending[Math.Max(0, ending.Length - Lemmatizer.LongestEnding)..] : ending[1..];
        Lemmatizer.Change change;
        while (!kept.TryGetValue((key.Tag, ending), out change))
        {
            ending = ending[1..];
        }

        return change;
    }
}
