using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Statements;
using Parallax.Tests.Support;
using Parallax.Text;

namespace Parallax.Tests.Comparing;

public sealed class UtteranceFinderTests
{
    private const string Said = "The harbour will be dredged before the herring fleet returns in autumn";
    private const string TwoSayings = "We will dredge the harbour and rebuild the old lighthouse for you. We will dredge the harbour but the herring fleet must pay for it.";
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

    [Theory]
    [InlineData("the herring fleet and the old lighthouse of Merrow harbour", 0)]
    [InlineData("the herring fleet left the old lighthouse of Merrow harbour", 1)]
    public void Given_what_two_reports_tell_in_their_own_words_when_it_has_no_verb_then_it_is_no_saying(string told, int utterances) =>
        Find(Told("a", told), Told("b", told)).Length.ShouldBe(utterances);

    [Theory]
    [InlineData("The new year will bring work", "The new year will bring work", 1)]
    [InlineData("The new year will bring work", "The last year has cost work", 0)]
    [InlineData("It will happen", "It will happen", 0)]
    public void Given_common_words_of_one_speaker_when_nearly_all_are_the_same_then_they_are_one_saying(string a, string b, int utterances) =>
        Find(Reading("a", a, "Ada Lind", 5), Reading("b", b, "Ada Lind", 6)).Length.ShouldBe(utterances);

    [Fact]
    public void Given_an_apostrophe_of_another_shape_when_compared_then_the_words_are_the_same()
    {
        const string Straight = "I don't think anybody won't dredge the harbour";

        Find(Reading("a", Straight, "Ada Lind", 5), Reading("b", Straight.Replace('\'', '\u2019'), "Ada Lind", 5)).ShouldHaveSingleItem();
    }

    [Fact]
    public void Given_two_sayings_of_one_speech_when_compared_then_they_stay_two() =>
        Find(Reading("a", Said, "Ada Lind", 5), Reading("b", "Nobody in this town has paid for the new lighthouse lamp yet", "Ada Lind", 5)).ShouldBeEmpty();

    [Fact]
    public void Given_two_quotations_of_one_report_when_they_share_half_their_words_then_they_stay_two() =>
        Find(Reading("a", TwoSayings, [(0, 66, "Ada Lind"), (67, TwoSayings.Length, "Ada Lind")])).ShouldBeEmpty();

    [Fact]
    public void Given_a_quotation_that_a_report_repeats_when_compared_then_it_is_one() =>
        Find(Reading("a", Said + ". " + Said + ".", [(0, Said.Length, "Ada Lind"), (Said.Length + 2, (2 * Said.Length) + 2, "Ada Lind")])).ShouldHaveSingleItem().Variants.Length.ShouldBe(2);

    [Fact]
    public void Given_a_saying_told_inside_another_when_compared_then_it_is_no_repeat() =>
        Find(Reading("a", Said, [(0, Said.Length, "Ada Lind"), (0, Said.Length - 10, "Ada Lind")])).ShouldBeEmpty();

    [Theory]
    [InlineData("The harbour will be dredged before the herring fleet returns in autumn", 1)]
    [InlineData("The harbour at Hale is dredged each year before the herring fleet sails", 0)]
    public void Given_a_saying_of_nobody_known_when_compared_then_only_the_same_words_are_the_named_speakers(string said, int joined) =>
        Find(Reading("a", Said, "Ada Lind", 5), Reading("b", said, [(0, said.Length, null)])).Length.ShouldBe(joined);

    [Fact]
    public void Given_two_neighbouring_sayings_in_two_copies_when_the_best_partner_of_one_is_taken_then_it_finds_its_own()
    {
        const string First = "The captains will mend the harbour wall. There is no choice but to mend the harbour wall before autumn storms.";
        const string Second = "The skippers will repair the harbour wall. There is no choice but to mend the harbour wall before autumn storms.";
        var (a, b) = (new ArticleId("a"), new ArticleId("b"));
        var link = new CopyLink(a, b, CopyKind.Rewrite, 1, 1, null, [new Passage(new TextSpan(0, First.Length), new TextSpan(0, Second.Length), PassageKind.Reworded)], []);

        var utterances = Find([link], Reading("a", First, [(0, 39, "Ada Lind"), (41, First.Length, "Ada Lind")]), Reading("b", Second, [(0, 41, "Ada Lind"), (43, Second.Length, "Ada Lind")]));

        utterances.Select(utterance => string.Join(' ', utterance.Variants.Select(variant => $"{variant.Article} {variant.Span.Start}"))).ShouldBe(["a 0 b 0", "a 41 b 43"]);
    }

    [Theory]
    [InlineData("The herring fleet returns in autumn and the harbour will then be dredged, she said in Sollanian.", DifferenceKind.Translation)]
    [InlineData("The herring fleet returns in autumn and the harbour will then be dredged, she said through an interpreter.", DifferenceKind.Translation)]
    [InlineData("The herring fleet returns in autumn and the harbour will then be dredged, she said in Hale.", DifferenceKind.Wording)]
    public void Given_two_renderings_of_a_quotation_when_one_report_says_it_translated_then_they_are_told_as_translations(string text, DifferenceKind kind) =>
        Find(Reading("a", Said, "Ada Lind", 5), Reading("b", text, "Ada Lind", 5, text.IndexOf(',', StringComparison.Ordinal))).ShouldHaveSingleItem().Differences.ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("The captain was guilty of taking the herring fleet out", 1)]
    [InlineData("The captain was not guilty of taking the herring fleet out", 0)]
    public void Given_two_quotations_of_one_day_when_the_one_denies_what_the_other_says_then_they_are_two(string said, int utterances)
    {
        const string other = "The captain was guilty of taking the herring fleet out in a storm";

        Find(Reading("a", other, "Ada Lind", 5), Reading("b", said, "Ada Lind", 5)).Length.ShouldBe(utterances);
    }

    [Fact]
    public void Given_two_reports_in_their_own_words_when_the_one_denies_what_the_other_says_then_they_are_two_sayings() =>
        Find(Told("a", "the captain hid the payments of the herring fleet"), Told("b", "the captain never hid the payments of the herring fleet")).ShouldBeEmpty();

    [Theory]
    [InlineData("said", 1)]
    [InlineData("did not say", 0)]
    public void Given_what_somebody_did_not_say_when_compared_then_it_is_no_saying(string cue, int utterances)
    {
        const string text = "Ada Lind {0} that the captain hid the payments of the herring fleet in Merrow.";
        var (one, other) = (Reading("a", string.Format(CultureInfo.InvariantCulture, text, "said"), "Ada Lind", 5), Reading("b", string.Format(CultureInfo.InvariantCulture, text, cue), "Ada Lind", 5));

        Find(Some.Reading(one.Article), Some.Reading(other.Article)).Length.ShouldBe(utterances);
    }

    [Fact]
    public void Given_a_report_that_gives_a_saying_whole_when_others_give_its_two_halves_then_these_are_not_one()
    {
        const string First = "The harbour will be dredged before the herring fleet returns.", Second = "Every lighthouse keeper along the estuary gets a pension.";

        Find(Reading("a", First, "Ada Lind", 5), Reading("b", Second, "Ada Lind", 5), Reading("c", $"{First} {Second}", "Ada Lind", 5)).ShouldHaveSingleItem().Variants.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("We want to cut your dues, the mayor wants to raise your dues", "The mayor wants to close the ones we have")]
    [InlineData("The people of this town will work with us", "The town has good people and much work")]
    public void Given_two_short_quotations_of_one_day_when_they_are_half_alike_in_common_words_then_they_stay_two(string one, string other) =>
        Find(Reading("a", one, "Ada Lind", 5), Reading("b", other, "Ada Lind", 5)).ShouldBeEmpty();

    private static ImmutableArray<Utterance> Find(params ImmutableArray<Reading> readings) => Find([], readings);

    private static ImmutableArray<Utterance> Find(ImmutableArray<CopyLink> copies, params ImmutableArray<Reading> readings) =>
        Finder.Find(readings, [], new OriginMap([.. readings.Select((reading, i) => new Origin($"o{i}", [reading.Article.Id], OriginBasis.Own))]), copies);

    private static Reading Reading(string id, string said, string speaker, int day, int? end = null) => Reading(id, said, [(0, end ?? said.Length, speaker)], day);

    private static Reading Told(string id, string text)
    {
        var reading = Reading(id, text, "Ada Lind", 5);
        return Some.Reading(reading.Article) with { Statements = [reading.Statements[0] with { Kind = StatementKind.Indirect }] };
    }

    private static Reading Reading(string id, string text, ImmutableArray<(int Start, int End, string? Speaker)> sayings, int day = 5)
    {
        var date = new LocalDate(2031, 5, day);
        var article = new Article { Id = new ArticleId(id), Source = id, Text = text, Language = "en", Published = new PublicationDate(date, null, PublicationBasis.Record) };
        return new Reading
        {
            Article = article,
            Text = new TextSplitter(Language.English).Split(text, article.Regions()),
            Statements = [.. sayings.Select(said => new Statement(new TextSpan(said.Start, said.End), "test", null, StatementKind.Direct, null, said.Speaker, null, null, date, null, Certainty.Said, null))],
        };
    }
}
