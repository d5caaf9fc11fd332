using Parallax.Mentions;
using Parallax.Printing;
using Parallax.Tests.Support;

namespace Parallax.Tests.Mentions;

/// <summary>Who is who in an article: each mark holds the entity's kind and fullest name, or "role" and whose it is.</summary>
public sealed class EntityGoldTests
{
    public static TheoryData<string, string> Cases => GoldFile.Cases("entities.md");

    [Theory, MemberData(nameof(Cases))]
    public void Given_a_gold_case_when_read_then_each_name_and_role_is_the_right_ones(string name, string marked)
    {
        var text = MarkedText.Strip(marked);

        var names = Some.Reading(text).Names;

        var mentions = names.Mentions.Select(mention => (mention.Span, $"{EnumNames<EntityKind>.Of(mention.Kind)} {mention.Name}"));
        var roles = names.Entities.SelectMany(entity => entity.Roles.Select(role => (role.Span, $"role {entity.Name}")));
        MarkedText.Render(text, [.. mentions, .. roles]).ShouldBe(marked, name);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Given_a_gold_case_when_read_then_two_entities_of_one_kind_have_two_names(string name, string marked)
    {
        var entities = Some.Reading(MarkedText.Strip(marked)).Names.Entities;

        entities.Select(entity => (entity.Kind, entity.Name)).ShouldBeUnique(name);
    }
}
