using Parallax.Languages;

namespace Parallax.Positions;

/// <summary>The language's words for judging what is on the table, read once.</summary>
internal sealed class VerdictLexicon
{
    private readonly WordMap<Judging> _verbs;
    private readonly WordMap<Stance> _verdicts;
    private readonly WordSet _things;
    private readonly WordSet _wholes;
    private readonly WordSet _denials;

    public VerdictLexicon(Language language)
    {
        var verbs = new Dictionary<string, Judging>(StringComparer.OrdinalIgnoreCase);
        var verdicts = new Dictionary<string, Stance>(StringComparer.OrdinalIgnoreCase);
        var (things, wholes, denials) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var row in language.Rows("positions/verdicts.tsv"))
        {
            var words = row[2].Split(' ');
            switch (row[0])
            {
                case "bare" or "as":
                    foreach (var form in words)
                    {
                        verbs.Add(form, new Judging(row[1], row[0] == "bare"));
                    }

                    break;
                case "thing":
                    things.AddRange(words);
                    break;
                case "whole":
                    wholes.AddRange(words);
                    break;
                case "denial":
                    denials.AddRange(words);
                    break;
                default:
                    foreach (var word in words)
                    {
                        verdicts.Add(word, Enum.Parse<Stance>(row[0], ignoreCase: true));
                    }

                    break;
            }
        }

        _verbs = verbs.ToWordMap(StringComparer.OrdinalIgnoreCase);
        _verdicts = verdicts.ToWordMap(StringComparer.OrdinalIgnoreCase);
        _things = things.ToWordSet(StringComparer.OrdinalIgnoreCase);
        _wholes = wholes.ToWordSet(StringComparer.OrdinalIgnoreCase);
        _denials = denials.ToWordSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A verb of judging.</summary>
    /// <param name="Lemma">Its base form.</param>
    /// <param name="IsBare">True where the verdict may stand without "as": "called the offer an insult".</param>
    public sealed record Judging(string Lemma, bool IsBare);

    /// <summary>The entry of a verb form, or null.</summary>
    public Judging? Verb(ReadOnlySpan<char> form) => _verbs.TryGetValue(form, out var verb) ? verb : null;

    /// <summary>The stance that a word of judgement takes, or null.</summary>
    public Stance? Verdict(ReadOnlySpan<char> form) => _verdicts.TryGetValue(form, out var stance) ? stance : null;

    /// <summary>True for nouns, beside those of stance, for what is on the table: "terms", "position".</summary>
    public bool IsThing(ReadOnlySpan<char> form) => _things.Contains(form);

    /// <summary>True for "part" in "as part of a wider plan".</summary>
    public bool IsPart(ReadOnlySpan<char> form) => _wholes.Contains(form);

    /// <summary>True for what turns a verdict round: "not".</summary>
    public bool IsDenial(ReadOnlySpan<char> form) => _denials.Contains(form);
}
