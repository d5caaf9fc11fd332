using Parallax.Comparing;
using Parallax.Languages;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Tests.Support;

/// <summary>What sentences claim by a number, made by hand.</summary>
internal static class SomeClaim
{
    private static readonly WordKeys Keys = new(Language.English);

    /// <summary>A sentence that was not read.</summary>
    public static ClaimFrame Nothing { get; } = new(WordBag.Of([]), null, null, [], [], [], WordBag.Of([]), false, false, false, false);

    /// <summary>The words a number hangs on, its verb being <paramref name="verb"/>.</summary>
    public static ClaimFrame Of(string words, string? verb = null) => Nothing with { Words = Bag(words), Verb = verb is null ? null : Word(verb) };

    /// <summary>The one content word of some characters.</summary>
    public static ContentWord Word(string word) => Keys.Read(word, new TextSpan(0, word.Length))[0];

    /// <summary>The content of some words.</summary>
    public static WordBag Bag(string words) => WordBag.Of(Keys, words, new TextSpan(0, words.Length));
}
