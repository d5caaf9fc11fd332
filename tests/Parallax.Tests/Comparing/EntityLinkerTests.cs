using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Mentions;
using Parallax.Readings;
using Parallax.Text;

namespace Parallax.Tests.Comparing;

public sealed class EntityLinkerTests
{
    private static readonly EntityLinker Linker = new();

    [Fact]
    public void Given_a_surname_in_one_article_and_a_full_name_in_another_when_linked_then_they_are_one()
    {
        var linked = Linker.Link([Reading("a", (EntityKind.Person, "Ana Ruiz")), Reading("b", (EntityKind.Person, "Ruiz"))]);

        linked.ShouldHaveSingleItem().Name.ShouldBe("Ana Ruiz");
        linked[0].Aliases.ShouldBe(["Ruiz"]);
        linked[0].Mentions.Length.ShouldBe(2);
    }

    [Fact]
    public void Given_two_people_of_one_surname_when_linked_then_a_bare_surname_joins_neither()
    {
        var linked = Linker.Link([Reading("a", (EntityKind.Person, "Ana Ruiz")), Reading("b", (EntityKind.Person, "Marta Ruiz")), Reading("c", (EntityKind.Person, "Ruiz"))]);

        linked.Length.ShouldBe(3);
    }

    [Fact]
    public void Given_an_initial_in_one_article_when_linked_then_the_fuller_name_stands()
    {
        var linked = Linker.Link([Reading("a", (EntityKind.Person, "Ana Ruiz")), Reading("b", (EntityKind.Person, "Ana M. Ruiz"))]);

        linked.ShouldHaveSingleItem().Name.ShouldBe("Ana M. Ruiz");
    }

    [Fact]
    public void Given_a_short_form_of_a_forename_in_another_article_when_linked_then_it_is_one_person()
    {
        var linked = Linker.Link([Reading("a", (EntityKind.Person, "Robert Harwood")), Reading("b", (EntityKind.Person, "Bob Harwood")), Reading("c", (EntityKind.Person, "Bill Harwood"))]);

        linked.Length.ShouldBe(2);
        linked.Single(entity => entity.Name == "Bob Harwood").Aliases.ShouldBe(["Robert Harwood"]);
    }

    [Fact]
    public void Given_spellings_of_one_country_when_linked_then_they_are_one()
    {
        var linked = Linker.Link([Reading("a", (EntityKind.Place, "U.S.")), Reading("b", (EntityKind.Place, "United States")), Reading("c", (EntityKind.Place, "US"))]);

        linked.ShouldHaveSingleItem().Name.ShouldBe("United States");
    }

    [Fact]
    public void Given_an_acronym_when_linked_then_it_joins_the_one_body_with_its_initials()
    {
        var linked = Linker.Link([Reading("a", (EntityKind.Organisation, "Northern Fishery Council")), Reading("b", (EntityKind.Organisation, "NFC"))]);

        linked.ShouldHaveSingleItem();
    }

    [Fact]
    public void Given_one_word_taken_for_a_person_here_and_for_a_body_there_when_linked_then_it_is_the_body()
    {
        var linked = Linker.Link([Reading("a", (EntityKind.Person, "Straitline")), Reading("b", (EntityKind.Person, "Straitline")), Reading("c", (EntityKind.Organisation, "Straitline"))]);

        linked.ShouldHaveSingleItem().Kind.ShouldBe(EntityKind.Organisation);
    }

    [Fact]
    public void Given_a_person_of_that_surname_when_linked_then_the_body_of_one_word_stays_apart()
    {
        var linked = Linker.Link([Reading("a", (EntityKind.Person, "Ana Marrow")), Reading("b", (EntityKind.Person, "Marrow")), Reading("c", (EntityKind.Organisation, "Marrow"))]);

        linked.Select(entity => (entity.Name, entity.Kind)).ShouldBe([("Ana Marrow", EntityKind.Person), ("Marrow", EntityKind.Organisation)]);
    }

    [Fact]
    public void Given_the_last_word_of_the_only_such_name_in_its_article_when_linked_then_they_are_one()
    {
        var linked = Linker.Link([Reading("a", (EntityKind.Organisation, "Sollan Front"), (EntityKind.Organisation, "Front")), Reading("b", (EntityKind.Organisation, "Front"))]);

        linked.ShouldHaveSingleItem().Name.ShouldBe("Sollan Front");
    }

    [Fact]
    public void Given_two_names_that_end_so_or_none_in_the_article_when_linked_then_the_last_word_joins_neither()
    {
        Linker.Link([Reading("a", (EntityKind.Organisation, "Sollan Front"), (EntityKind.Organisation, "Orrin Front"), (EntityKind.Organisation, "Front"))]).Length.ShouldBe(3);
        Linker.Link([Reading("a", (EntityKind.Organisation, "Sollan Front")), Reading("b", (EntityKind.Organisation, "Front"))]).Length.ShouldBe(2);
    }

    [Fact]
    public void Given_a_ministry_with_and_without_who_runs_it_when_linked_then_it_is_one()
    {
        var linked = Linker.Link([
            Reading("a", (EntityKind.Organisation, "Sollan's Reform-run health ministry")),
            Reading("b", (EntityKind.Organisation, "Sollan’s health ministry"))]);

        linked.ShouldHaveSingleItem();
    }

    [Fact]
    public void Given_a_misspelt_full_name_when_linked_then_it_joins_with_a_reason()
    {
        var linked = Linker.Link([Reading("a", (EntityKind.Person, "Osama Velanos")), Reading("b", (EntityKind.Person, "Osama Velanes"))]);

        linked.ShouldHaveSingleItem().Reasons.ShouldHaveSingleItem();
    }

    [Fact]
    public void Given_a_misspelt_name_beside_the_right_one_in_one_article_when_linked_then_they_stay_apart()
    {
        var linked = Linker.Link([Reading("a", (EntityKind.Person, "Osama Velanos"), (EntityKind.Person, "Osama Velanes"))]);

        linked.Length.ShouldBe(2);
    }

    [Fact]
    public void Given_articles_in_any_order_when_linked_then_the_entities_are_the_same()
    {
        var readings = ImmutableArray.Create(
            Reading("a", (EntityKind.Person, "Ana Ruiz"), (EntityKind.Place, "Gaza Strip")),
            Reading("b", (EntityKind.Person, "Ruiz"), (EntityKind.Place, "Gaza")),
            Reading("c", (EntityKind.Group, "Norwegians"), (EntityKind.Organisation, "Council")));

        var linked = Linker.Link(readings);

        Linker.Link([readings[2], readings[0], readings[1]]).Select(entity => (entity.Id, entity.Name, entity.Mentions.Length))
            .ShouldBe(linked.Select(entity => (entity.Id, entity.Name, entity.Mentions.Length)));
        linked.Length.ShouldBe(4);
    }

    private static Reading Reading(string id, params (EntityKind Kind, string Name)[] entities)
    {
        var text = string.Join('\n', entities.Select(entity => entity.Name));
        var at = 0;
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        foreach (var (kind, name) in entities)
        {
            mentions.Add(new Mention(new TextSpan(at, at + name.Length), "test", kind, name, mentions.Count));
            at += name.Length + 1;
        }

        return new Reading
        {
            Article = new Article { Id = new ArticleId(id), Source = id, Text = text },
            Text = new TokenizedText(text, [], []),
            Names = new NamesFound(mentions.ToImmutable(), [.. entities.Select((entity, i) => new Entity(i, entity.Kind, entity.Name, [], []))]),
        };
    }
}
