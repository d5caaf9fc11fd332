using System.Globalization;
using NodaTime;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Stories;

namespace Parallax.Tests.Stories;

public sealed class ProfileIndexTests
{
    private const int Lookback = 10;
    private static readonly string[] Subjects = ["harbour", "quake", "ferry", "budget", "truce", "herring", "lighthouse"];

    [Fact]
    public void Given_a_stream_of_dated_articles_when_what_lies_too_far_back_is_forgotten_then_every_likeness_is_the_same()
    {
        var (keeps, forgets) = (new ProfileIndex(Language.English, Lookback), new ProfileIndex(Language.English, Lookback, areAllDated: true));
        for (var i = 0; i < 300; i++)
        {
            var expected = keeps.Add(Article(i));
            var likeness = forgets.Add(Article(i));

            likeness.First.ShouldBe(expected.First);
            likeness.End.ShouldBe(expected.End);
            for (var earlier = likeness.First; earlier < likeness.End; earlier++)
            {
                likeness[earlier].ShouldBe(expected[earlier]);
                forgets[earlier].Terms.ShouldBe(keeps[earlier].Terms);
            }

            forgets.Shares.ToArray().ShouldBe(keeps.Shares.ToArray());
        }

        keeps[0].ShouldNotBeNull();
        Should.Throw<InvalidOperationException>(() => forgets[0]);
    }

    /// <summary>Three articles a day, each on two of the subjects.</summary>
    private static Article Article(int i) => new()
    {
        Id = new ArticleId(i.ToString("000", CultureInfo.InvariantCulture)),
        Source = "a.txt",
        Title = $"The {Subjects[i % 7]} of Merrow",
        Text = $"Ada Lind told of the {Subjects[i % 7]} and the {Subjects[i % 5]} of Merrow, {i} times in the week of ship{i % 13}.",
        Published = new PublicationDate(new LocalDate(2031, 1, 1).PlusDays(i / 3), null, PublicationBasis.Record),
    };
}
