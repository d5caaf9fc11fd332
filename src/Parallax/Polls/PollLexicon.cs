using Parallax.Languages;

namespace Parallax.Polls;

/// <summary>The language's words of polls, read once.</summary>
internal sealed class PollLexicon
{
    private readonly WordMap<PollCues> _words;

    public PollLexicon(Language language)
    {
        var words = new Dictionary<string, PollCues>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in language.Rows("polls/words.tsv"))
        {
            var cue = Enum.Parse<PollCues>(row[0], ignoreCase: true);
            foreach (var word in row[1].Split(' '))
            {
                words[word] = words.GetValueOrDefault(word) | cue;
            }
        }

        _words = words.ToWordMap(StringComparer.OrdinalIgnoreCase);
    }

    public bool Is(ReadOnlySpan<char> word, PollCues cue) => _words.TryGetValue(word, out var cues) && (cues & cue) != 0;
}
