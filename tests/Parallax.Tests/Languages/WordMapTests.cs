using FsCheck;
using FsCheck.Fluent;
using Parallax.Languages;

namespace Parallax.Tests.Languages;

public sealed class WordMapTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Given_any_words_when_looked_up_then_it_answers_as_a_dictionary_does(bool ignoresCase)
    {
        var comparer = ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var letters = Gen.Elements("abABéÉıIiİſsSßΣςσK\u212a0'@`".ToCharArray());
        var word = letters.ArrayOf().Select(static all => new string(all));
        Prop.ForAll(word.ArrayOf().ToArbitrary(), word.ArrayOf().ToArbitrary(), (known, asked) =>
        {
            var expected = new Dictionary<string, int>(comparer);
            foreach (var (number, each) in known.Index())
            {
                expected.TryAdd(each, number);
            }

            var map = expected.ToWordMap(comparer);

            foreach (var each in known.Concat(asked))
            {
                map.TryGetValue(each, out var value).ShouldBe(expected.TryGetValue(each, out var right), each);
                value.ShouldBe(right, each);
                map.ContainsKey(each).ShouldBe(expected.ContainsKey(each), each);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Given_a_word_twice_when_a_map_is_made_of_rows_then_it_is_refused() =>
        Should.Throw<ArgumentException>(() => new[] { "day", "Day" }.ToWordMap(word => word, _ => 1, StringComparer.OrdinalIgnoreCase)).Message.ShouldContain("Day");

    [Fact]
    public void Given_a_culture_s_comparer_when_a_set_is_made_then_it_is_refused() =>
        Should.Throw<ArgumentException>(() => new[] { "day" }.ToWordSet(StringComparer.InvariantCulture));

    [Fact]
    public void Given_a_part_of_a_text_when_asked_then_no_string_is_needed() =>
        new[] { "said", "told" }.ToWordSet(StringComparer.OrdinalIgnoreCase).Contains("He SAID so".AsSpan(3, 4)).ShouldBeTrue();
}
