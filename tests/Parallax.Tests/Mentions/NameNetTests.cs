using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Text;

namespace Parallax.Tests.Mentions;

public sealed class NameNetTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load(Language.English);
    private static readonly LinkWords Links = LinkWords.Load(Language.English);
    private static readonly NameGroups Groups = NameGroups.Load(Language.English);
    private static readonly NameWords Words = new(Language.English);
    private static readonly NameNet Net = NameNet.Load(Language.English);

    [Fact]
    public void Given_a_person_and_a_town_when_scored_then_their_labels_are_the_best()
    {
        var text = Read("Mayor Ruth Ostrander spoke in Halifax on Monday.");

        var best = Best(text, Net.Score(text, CaseCounts.Of(text)));

        NameLabels.KindOf(best["Ostrander"]).ShouldBe(EntityKind.Person);
        NameLabels.KindOf(best["Halifax"]).ShouldBe(EntityKind.Place);
    }

    [Fact]
    public void Given_an_article_longer_than_a_section_when_scored_then_every_candidate_has_scores()
    {
        var text = Read(string.Join(' ', Enumerable.Repeat("Ruth Ostrander met Dana Pell.", 4_000)) + " " + string.Join(' ', Enumerable.Repeat("Pell", 20_000)));

        var scores = Net.Score(text, CaseCounts.Of(text));

        var candidates = 0;
        foreach (var unit in text.Units)
        {
            candidates += unit.IsCandidate ? 1 : 0;
        }

        scores.Length.ShouldBe(candidates * NameNet.Stride);
        scores.Chunk(NameNet.Stride).ShouldAllBe(row => row.Any(score => score != 0));
    }

    [Fact]
    public void Given_other_articles_before_when_scored_then_the_scores_are_the_same()
    {
        var text = Read("Ruth Ostrander left the Halifax Port Authority. Ostrander, 61, had led it since 2009.");
        var first = Net.Score(text, CaseCounts.Of(text));

        var other = Read("THE QUICK Fox Ltd. of Oslo, and \ud83d an odd \u0301 text, bought McOstrander's shares in U.S. firms.");
        Net.Score(other, CaseCounts.Of(other));

        Net.Score(text, CaseCounts.Of(text)).ShouldBe(first);
    }

    private static NameText Read(string text) =>
        NameText.Of(new TextSplitter(Language.English).Split(text, [new TextRegion(new TextSpan(0, text.Length), Zone.Body)]), Gazetteer, Links, Groups, Words);

    private static Dictionary<string, byte> Best(NameText text, short[] scores)
    {
        var best = new Dictionary<string, byte>();
        var row = 0;
        for (var i = 0; i < text.Units.Length; i++)
        {
            if (text.Units[i].IsCandidate)
            {
                var some = scores.AsSpan(row++ * NameNet.Stride, NameLabels.All.Length).ToArray();
                best[text[i].ToString()] = (byte)Array.IndexOf(some, some.Max());
            }
        }

        return best;
    }
}
