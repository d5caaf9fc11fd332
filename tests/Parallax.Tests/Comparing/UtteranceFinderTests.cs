using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Statements;
using Parallax.Text;

namespace Parallax.Tests.Comparing;

public sealed class UtteranceFinderTests
{
    private const string Said = "The harbour will be dredged before the herring fleet returns in autumn";
    private static readonly UtteranceFinder Finder = new(Language.English);

    [Fact]
    public void Given_one_saying_in_two_reports_when_joined_then_the_shorter_is_told_as_truncated()
    {
        var utterance = Find(Reading("a", Said, "Ada Lind", 5), Reading("b", "The harbour will be dredged before the herring fleet returns", "Ada Lind", 5)).ShouldHaveSingleItem();

        utterance.Variants.Length.ShouldBe(2);
        utterance.Origins.ShouldBe(2);
        utterance.Differences.ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.Truncated);
    }

    [Fact]
    public void Given_the_same_words_on_two_occasions_when_compared_then_they_are_two_utterances() =>
        Find(Reading("a", Said, "Ada Lind", 5), Reading("b", Said, "Ada Lind", 9)).ShouldBeEmpty();

    [Fact]
    public void Given_the_same_words_of_two_speakers_when_compared_then_they_are_two_utterances() =>
        Find(Reading("a", Said, "Ada Lind", 5), Reading("b", Said, "Per Holm", 5)).ShouldBeEmpty();

    [Fact]
    public void Given_two_sayings_of_one_speech_when_compared_then_they_stay_two() =>
        Find(Reading("a", Said, "Ada Lind", 5), Reading("b", "Nobody in this town has paid for the new lighthouse lamp yet", "Ada Lind", 5)).ShouldBeEmpty();

    [Theory]
    [InlineData("The herring fleet returns in autumn and the harbour will then be dredged, she said in Sollanian.", DifferenceKind.Translation)]
    [InlineData("The herring fleet returns in autumn and the harbour will then be dredged, she said through an interpreter.", DifferenceKind.Translation)]
    [InlineData("The herring fleet returns in autumn and the harbour will then be dredged, she said in Hale.", DifferenceKind.Wording)]
    public void Given_two_renderings_of_a_quotation_when_one_report_says_it_translated_then_they_are_told_as_translations(string text, DifferenceKind kind) =>
        Find(Reading("a", Said, "Ada Lind", 5), Reading("b", text, "Ada Lind", 5, text.IndexOf(',', StringComparison.Ordinal))).ShouldHaveSingleItem().Differences.ShouldHaveSingleItem().Kind.ShouldBe(kind);

    private static ImmutableArray<Utterance> Find(params ImmutableArray<Reading> readings) =>
        Finder.Find(readings, [], new OriginMap([.. readings.Select((reading, i) => new Origin($"o{i}", [reading.Article.Id], OriginBasis.Own))]), []);

    private static Reading Reading(string id, string said, string speaker, int day, int? end = null)
    {
        var date = new LocalDate(2031, 5, day);
        var article = new Article { Id = new ArticleId(id), Source = id, Text = said, Language = "en", Published = new PublicationDate(date, null, PublicationBasis.Record) };
        return new Reading
        {
            Article = article,
            Text = new TextSplitter(Language.English).Split(said, article.Regions()),
            Statements = [new Statement(new TextSpan(0, end ?? said.Length), "test", null, StatementKind.Direct, null, speaker, null, null, date, null, Certainty.Said, null)],
        };
    }
}
