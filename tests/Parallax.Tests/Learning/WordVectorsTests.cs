using Parallax.Learning;

namespace Parallax.Tests.Learning;

public sealed class WordVectorsTests
{
    [Fact]
    public void Given_saved_shelves_when_loaded_then_each_word_has_its_pieces()
    {
        var books = new sbyte[WordVectors.BookSize * WordVectors.Dimensions];
        var length = WordVectors.Dimensions / 2;
        books[(3 * length) + 1] = 7; // second number of the first piece's fourth entry
        books[((WordVectors.BookSize + 5) * length) + 2] = -9;
        using var file = new MemoryStream();
        WordVectors.Save(file, [(["moon", "sun"], 2, books, [3, 5, 0, 5])]);
        file.Position = 0;
        var vectors = WordVectors.Load(file);
        var vector = new sbyte[WordVectors.Dimensions];

        vectors.TryGet(FeatureSpace.Hash("moon"), vector).ShouldBeTrue();
        vector[1].ShouldBe((sbyte)7);
        vector[length + 2].ShouldBe((sbyte)-9);
        vectors.TryGet(FeatureSpace.Hash("sun"), vector).ShouldBeTrue();
        vector[1].ShouldBe((sbyte)0);
        vector[length + 2].ShouldBe((sbyte)-9);
    }

    [Fact]
    public void Given_an_unknown_word_when_asked_then_the_vector_is_zero()
    {
        using var file = new MemoryStream();
        WordVectors.Save(file, [(["moon"], 1, new sbyte[WordVectors.BookSize * WordVectors.Dimensions], [0])]);
        file.Position = 0;
        var vector = Enumerable.Repeat((sbyte)1, WordVectors.Dimensions).ToArray();

        WordVectors.Load(file).TryGet(FeatureSpace.Hash("sun"), vector).ShouldBeFalse();
        vector.ShouldAllBe(number => number == 0);
    }
}
