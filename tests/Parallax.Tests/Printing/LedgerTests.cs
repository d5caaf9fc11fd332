using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Printing.Ledgers;
using Parallax.Tests.Support;
using Parallax.Text;

namespace Parallax.Tests.Printing;

public sealed class LedgerTests
{
    [Fact]
    public void Given_a_figure_that_grows_then_it_lies_with_the_changing_ones_in_order_of_time()
    {
        var line = Ledger.Of(SomeDossier.Create()).Single(line => line.Panel == LedgerPanel.Changing);

        line.Title.ShouldBe("People killed since January");
        line.Entries.Select(entry => entry.Text).ShouldBe(["at least 120", "131"]);
        (line.Reports, line.Origins).ShouldBe((3, 2));
    }

    [Fact]
    public void Given_two_figures_of_one_slot_then_they_are_disputed_side_by_side()
    {
        var line = Ledger.Of(SomeDossier.Create()).First(line => line.Panel == LedgerPanel.Disputed);

        line.Entries.Select(entry => entry.Text).ShouldBe(["36", "41"]);
    }

    [Fact]
    public void Given_figures_that_differ_only_in_scope_then_they_neither_agree_nor_contradict()
    {
        var dossier = SomeDossier.Create();
        var captives = dossier.Series[1] with { Relations = [new SeriesRelation(0, 1, FigureRelation.Scope, "held by one side, held by both")] };

        var lines = Ledger.Of(dossier with { Series = [captives] });

        lines.ShouldNotContain(line => line.Title == captives.Title);
    }

    [Fact]
    public void Given_copies_of_one_telling_then_nothing_is_agreed()
    {
        var dossier = SomeDossier.Create();
        var deaths = dossier.Series[0];

        var lines = Ledger.Of(dossier with { Series = [deaths with { Members = deaths.Members[..2], Relations = deaths.Relations[..1] }], Utterances = [] });

        lines.ShouldNotContain(line => line.Panel == LedgerPanel.Agreed);
    }

    [Fact]
    public void Given_an_event_with_another_number_in_the_second_telling_then_they_do_not_agree()
    {
        var dossier = SomeDossier.Create();
        var agency = dossier.Articles[0].Reading.Article;
        var tribune = dossier.Articles[2].Reading.Article;
        var told = new TimelineEntry("2031-03-05", "At least 120 people have been killed", 1, [Place(agency, "At least 120 people have been killed"), Place(tribune, "The health board put the dead at 131.")], 2);

        Ledger.Of(dossier with { Timeline = [told] }).ShouldNotContain(line => line.Title == "5 March 2031");
        Ledger.Of(dossier with { Timeline = [told with { Sources = [told.Sources[0], Place(tribune, "Sollan turns the offer down")], Summary = "Sollan turns the offer down" }] })
            .ShouldNotContain(line => line.Title == "5 March 2031");
    }

    private static Citation Place(Article article, string words)
    {
        var start = article.Text.IndexOf(words, StringComparison.Ordinal);
        return new Citation(article.Id, new TextSpan(start, start + words.Length));
    }
}
