using System.Collections.Immutable;
using Parallax.Languages;

namespace Parallax.Statements;

/// <summary>The language's words that make someone answerable for a figure.</summary>
internal sealed class AttributionLexicon
{
    private readonly WordMap<AttributionCue> _words;

    public AttributionLexicon(Language language)
    {
        var words = new Dictionary<string, AttributionCue>(StringComparer.OrdinalIgnoreCase);
        var sources = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var row in language.Rows("figures/attribution.tsv"))
        {
            foreach (var phrase in row.Skip(1))
            {
                if (row[0] == "source")
                {
                    sources.Add([.. phrase.Split(' ')]);
                    Add(phrase.Split(' ')[0], AttributionCue.Source);
                }
                else
                {
                    Add(phrase, Enum.Parse<AttributionCue>(row[0], ignoreCase: true));
                }
            }
        }

        Sources = sources.ToImmutable();
        _words = words.ToWordMap(StringComparer.OrdinalIgnoreCase);

        void Add(string word, AttributionCue cue) => words[word] = words.GetValueOrDefault(word) | cue;
    }

    /// <summary>Phrases that stand before a source ("according to").</summary>
    public ImmutableArray<ImmutableArray<string>> Sources { get; }

    public AttributionCue Cue(ReadOnlySpan<char> word) => _words.TryGetValue(word, out var cue) ? cue : AttributionCue.None;
}
