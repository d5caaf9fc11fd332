using Parallax.Languages;

namespace Parallax.Syntax;

/// <summary>What the language's words make of the clause or noun that hangs on them: "refused to …", "if", "may", "alleged".</summary>
internal sealed class GovernorLexicon
{
    private readonly WordMap<GovernorEffect> _rules;
    private readonly WordMap<GovernorEffect> _infinitives;
    private readonly WordMap<GovernorEffect> _modals;
    private readonly WordMap<GovernorEffect> _marks;
    private readonly WordMap<GovernorEffect> _modifiers;

    /// <summary>Reads the language's table.</summary>
    public GovernorLexicon(Language language)
    {
        var governors = language.Rows("syntax/governors.tsv").ToLookup(row => row[0], row => (Effect: Enum.Parse<GovernorEffect>(row[1], ignoreCase: true), Words: row[2].Split(' ')));
        (_rules, _infinitives, _modals, _marks, _modifiers) = (Effects("rule"), Effects("infinitive"), Effects("modal"), Effects("mark"), Effects("modifier"));

        WordMap<GovernorEffect> Effects(string kind) => governors[kind]
            .SelectMany(row => row.Words.Select(word => (Word: word, row.Effect))).DistinctBy(row => row.Word)
            .ToWordMap(row => row.Word, row => row.Effect, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What a word, by its dictionary form, makes of what is its complement.</summary>
    public GovernorEffect Effect(ReadOnlySpan<char> lemma) => _rules.TryGetValue(lemma, out var effect) ? effect : GovernorEffect.Unknown;

    /// <summary>What a word, by its dictionary form, makes of an infinitive with "to", where that is something else: "had to accept".</summary>
    public GovernorEffect EffectOnInfinitive(ReadOnlySpan<char> lemma) => _infinitives.TryGetValue(lemma, out var effect) ? effect : Effect(lemma);

    /// <summary>What an auxiliary makes of its verb.</summary>
    public GovernorEffect Modal(ReadOnlySpan<char> form) => _modals.TryGetValue(form, out var effect) ? effect : GovernorEffect.Unknown;

    /// <summary>What a word that opens a clause or phrase makes of it.</summary>
    public GovernorEffect Mark(ReadOnlySpan<char> form) => _marks.TryGetValue(form, out var effect) ? effect : GovernorEffect.Unknown;

    /// <summary>What an adverb or adjective makes of its word.</summary>
    public GovernorEffect Modifier(ReadOnlySpan<char> form) => _modifiers.TryGetValue(form, out var effect) ? effect : GovernorEffect.Unknown;
}
