using System.Diagnostics;
using Parallax.Syntax;

namespace Parallax.Training.Syntax;

/// <summary>Measures a model: heads (UAS) and heads with universal relations (LAS), all words counted, punctuation too.</summary>
internal static class ParserEvaluation
{
    public static void Print(ParserModel model, Dictionary<string, List<TreebankSentence>> sets)
    {
        var all = sets.SelectMany(set => set.Value).ToList();
        var parts = sets.Select(set => (set.Key, set.Value)).Append(("gum news", all.Where(sentence => sentence.Document.StartsWith("GUM_news", StringComparison.Ordinal)).ToList())).Append(("all", all));
        foreach (var (name, sentences) in parts)
        {
            Console.Error.WriteLine($"  {name,-10} {Measure(model, sentences)}");
        }
    }

    private static string Measure(ParserModel model, List<TreebankSentence> sentences)
    {
        var parser = new TransitionParser(model);
        var state = new SentenceState();
        var (words, heads, both, exact) = (0, 0, 0, 0);
        var (bare, bareHeads, bareBoth) = (0, 0, 0);
        var ticks = 0L;
        foreach (var sentence in sentences)
        {
            var started = Stopwatch.GetTimestamp();
            SentenceSetup.Fill(state, sentence);
            parser.Parse(state);
            ticks += Stopwatch.GetTimestamp() - started;
            for (var i = 1; i <= sentence.Length; i++)
            {
                var head = state.Heads[i] == state.Root ? 0 : state.Heads[i];
                var found = head == sentence.Heads[i];
                var related = found && Universal((Relation)state.Relations[i]).SequenceEqual(Universal(sentence.Relations[i]));
                words++;
                heads += found ? 1 : 0;
                both += related ? 1 : 0;
                exact += related && (Relation)state.Relations[i] == sentence.Relations[i] ? 1 : 0;
                if (sentence.Relations[i] != Relation.Punctuation)
                {
                    bare++;
                    bareHeads += found ? 1 : 0;
                    bareBoth += related ? 1 : 0;
                }
            }
        }

        return $"words {words,6}  UAS {Share(heads, words)}  LAS {Share(both, words)} (with subtypes {Share(exact, words)})  without punctuation {Share(bareHeads, bare)} {Share(bareBoth, bare)}  {words / 1000.0 / Stopwatch.GetElapsedTime(0, ticks).TotalSeconds:F0} k words/s";
    }

    private static string Share(int part, int whole) => ((double)part / whole).ToString("F4", System.Globalization.CultureInfo.InvariantCulture);

    private static ReadOnlySpan<char> Universal(Relation relation)
    {
        var name = RelationNames.NameOf(relation);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? name : name.AsSpan(0, colon);
    }
}
