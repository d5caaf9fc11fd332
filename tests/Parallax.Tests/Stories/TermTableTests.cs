using Parallax.Languages;
using Parallax.Learning;
using Parallax.Stories;
using Parallax.Text;

namespace Parallax.Tests.Stories;

public sealed class TermTableTests
{
    private readonly TermTable _table = new(Language.English);

    [Fact]
    public void Given_many_terms_when_numbered_then_each_keeps_its_number_and_its_hash()
    {
        var numbers = Enumerable.Range(0, 5000).Select(i => Number($"word{i}")).ToArray();

        numbers.ShouldBe(Enumerable.Range(0, 5000));
        Enumerable.Range(0, 5000).Select(i => Number($"word{i}")).ShouldBe(numbers);
        _table.HashOf(4321).ShouldBe(StableHash.Of("word4321"));
        _table.Count.ShouldBe(5000);
    }

    [Fact]
    public void Given_a_term_that_articles_hold_when_asked_then_it_is_less_rare_than_one_they_hold_not()
    {
        var (held, other) = (Number("velmish"), Number("orrinese"));
        var before = _table.RarityOf(held);

        _table.BeginArticle();
        _table.See(held);

        _table.RarityOf(held).ShouldBeLessThan(before);
        _table.RarityOf(other).ShouldBeGreaterThan(before);
        _table.RarityOf(Number("the")).ShouldBeLessThan(_table.RarityOf(held));
    }

    [Fact]
    public void Given_terms_of_several_kinds_when_asked_then_each_kind_is_told()
    {
        _table.IsWeekday(Number("sunday")).ShouldBeTrue();
        _table.IsWeekday(Number("sundial")).ShouldBeFalse();
        _table.IsNumber(Number("45")).ShouldBeTrue();
        _table.IsYear(Number("45")).ShouldBeFalse();
        _table.IsYear(Number("2031")).ShouldBeTrue();
    }

    [Fact]
    public void Given_a_word_when_asked_twice_for_its_vector_then_it_is_that_of_the_word_vectors()
    {
        var expected = new sbyte[WordVectors.Dimensions];
        WordVectors.Of(Language.English).TryGet(FeatureSpace.Hash("fire"), expected).ShouldBeTrue();
        var fire = Number("fire");

        _table.VectorOf(fire).ToArray().ShouldBe(expected);
        _table.VectorOf(fire).ToArray().ShouldBe(expected);
        _table.VectorOf(Number("qzxqzxqzx")).IsEmpty.ShouldBeTrue();
    }

    private int Number(string word)
    {
        var number = -1;
        TermScanner.Scan(word, (lower, term, _) => number = _table.NumberOf(term, lower));
        return number;
    }
}
