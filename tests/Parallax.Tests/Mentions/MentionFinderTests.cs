using FsCheck;
using FsCheck.Fluent;
using Parallax.Mentions;
using Parallax.Printing;
using Parallax.Tests.Support;

namespace Parallax.Tests.Mentions;

public sealed class MentionFinderTests
{
    public static TheoryData<string, string> Cases => GoldFile.Cases("mentions.md");

    [Theory, MemberData(nameof(Cases))]
    public void Given_a_gold_case_when_read_then_the_marks_are_the_same(string name, string marked)
    {
        var text = MarkedText.Strip(marked);

        var mentions = Some.Reading(text).Names.Mentions;

        MarkedText.Render(text, mentions.Select(mention => (mention.Span, MarkedText.Label(mention)))).ShouldBe(marked, name);
    }

    [Fact]
    public void Given_a_full_name_and_a_surname_when_read_then_they_are_one_entity()
    {
        var names = Some.Reading("Secretary of State Anton J. Blacker arrived. Blacker left on Monday.").Names;

        names.Entities.ShouldHaveSingleItem().Name.ShouldBe("Anton J. Blacker");
        names.Entities[0].Aliases.ShouldBe(["Blacker"]);
        names.Entities[0].Roles.ShouldHaveSingleItem().Role.ShouldBe("Secretary of State");
    }

    [Fact]
    public void Given_two_people_of_one_surname_when_the_surname_stands_alone_then_it_is_joined_to_neither()
    {
        var names = Some.Reading("John Harwood met Maria Harwood in Paris. Later Harwood left.").Names;

        names.Entities.Count(entity => entity.Kind == EntityKind.Person).ShouldBe(3);
    }

    [Theory]
    [InlineData("Ivo Dahl met Maria Dahl in Paris. Mr. Dahl left. Mrs. Dahl stayed.", "Ivo Dahl: Dahl | Maria Dahl: Dahl")]
    [InlineData("Mr. Harwood met the board. Harwood then left. His wife, Maria Harwood, was not there.", "Harwood: | Maria Harwood:")]
    [InlineData("Maria Harwood met the board. Mrs. Harwood then left. Her husband, Ivo Harwood, stayed. Harwood was tired.", "Maria Harwood: Harwood | Ivo Harwood:")]
    [InlineData("Maria Harwood met the board. Mr. Harwood then left.", "Maria Harwood: Harwood")]
    [InlineData("President Harwood met the board. Later Harwood called his son, John Harwood Jr., in Paris.", "Harwood: | John Harwood Jr.:")]
    [InlineData("John Harwood met the board. Harwood called his son, John Harwood Jr., in Paris. John Harwood was tired.", "John Harwood: Harwood | John Harwood Jr.:")]
    [InlineData("John Harwood is free. John Harwood Jr. met the board in Paris. Harwood was tired.", "John Harwood Jr.: Harwood, John Harwood")]
    [InlineData("John Harwood Jr. met the board. Harwood left. John Harwood was tired.", "John Harwood Jr.: Harwood, John Harwood")]
    public void Given_people_of_one_surname_when_title_order_or_suffix_tells_then_they_are_kept_apart(string text, string people)
    {
        var names = Some.Reading(text).Names;

        string.Join(" | ", names.Entities.Where(entity => entity.Kind == EntityKind.Person).Select(entity => $"{entity.Name}: {string.Join(", ", entity.Aliases)}".TrimEnd())).ShouldBe(people);
    }

    [Fact]
    public void Given_an_acronym_in_brackets_when_read_then_it_is_an_alias()
    {
        var names = Some.Reading("The International Criminal Court (ICC) opened a case. The ICC gave no date.").Names;

        names.Entities.ShouldHaveSingleItem().Aliases.ShouldBe(["ICC"]);
    }

    [Fact]
    public void Given_an_apposition_when_read_then_its_words_are_a_role()
    {
        var names = Some.Reading("Sami Oduya, a top Norwegian official, met Lena Karst, the secretary general of the NATO alliance.").Names;

        names.Entities.Where(entity => entity.Kind == EntityKind.Person).SelectMany(entity => entity.Roles).Select(role => role.Role)
            .ShouldBe(["a top Norwegian official", "the secretary general of the NATO alliance"]);
    }

    [Fact]
    public void Given_an_office_before_its_bearer_between_commas_when_read_then_it_is_a_role()
    {
        var names = Some.Reading("The foreign minister of Germany, Lena Karst, met the head of Norway, Sweden and Chile.").Names;

        names.Entities.SelectMany(entity => entity.Roles).Select(role => role.Role).ShouldBe(["The foreign minister of Germany"]);
    }

    [Fact]
    public void Given_a_title_when_read_then_it_tells_the_gender()
    {
        Some.Reading("Mrs. Helen Karst met the press in Oslo.").Names.Entities[0].Gender.ShouldBe(Gender.Female);
    }

    [Fact]
    public void Given_any_text_when_read_then_spans_lie_inside_and_apart() =>
        Prop.ForAll<string, string>(AreInsideAndApart).QuickCheckThrowOnFailure();

    private static bool AreInsideAndApart(string? noise, string? more)
    {
        var text = $"{noise} Ana Ruiz’s {more} (UN) government {noise}, U.S. O'{more}";

        var mentions = Some.Reading(text).Names.Mentions;

        return mentions.All(mention => mention.Span.End <= text.Length && !mention.Span.IsEmpty && char.IsLetterOrDigit(text[mention.Span.Start]))
            && mentions.Zip(mentions.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start);
    }

    [Theory]
    [InlineData('A', 200_000)]
    [InlineData('\uD800', 1000)]
    [InlineData('.', 100_000)]
    [InlineData('\'', 100_000)]
    public void Given_one_character_many_times_when_read_then_nothing_breaks(char c, int count)
    {
        Some.Reading("Oslo " + new string(c, count)).Names.Mentions.Length.ShouldBeInRange(0, 3);
    }

    [Theory]
    [InlineData("Ana Ruiz “", "Ana Ruiz")]
    [InlineData("Ana Ruiz “Bo", "Ana Ruiz")]
    [InlineData("Ana Ruiz “Bo” ", "Ana Ruiz")]
    [InlineData("We saw Gerardo “Tata Martino in Oslo.", "Gerardo")]
    [InlineData("We saw Gerardo “Tata” Martino in Oslo.", "Gerardo “Tata” Martino")]
    [InlineData("We saw Gerardo 'El Tata' Martino in Oslo.", "Gerardo 'El Tata' Martino")]
    public void Given_a_nickname_whole_or_cut_off_when_read_then_only_the_whole_one_is_inside_the_name(string text, string first)
    {
        Some.Reading(text).Names.Mentions[0].Span.Of(text).ShouldBe(first);
    }

    [Fact]
    public void Given_a_text_that_ends_in_a_name_after_a_comma_when_read_then_nothing_breaks()
    {
        Some.Reading("Ana Ruiz, the minister John Harwood").Names.Entities.Length.ShouldBe(2);
    }

    [Fact]
    public void Given_a_dateline_in_capitals_when_the_place_is_named_again_then_its_name_has_small_letters()
    {
        var names = Some.Reading("BRUSSELS, May 3 - Talks began on Friday. They end in Brussels on Monday.").Names;

        names.Entities.ShouldHaveSingleItem().Name.ShouldBe("Brussels");
    }
}
