using System.IO.MemoryMappedFiles;
using System.Text;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Readings;

namespace Parallax.Tests.Languages;

public sealed class UnfoldedModelsTests
{
    private const string Text = """
        Peace envoy Mara Quill said on Tuesday that 250 hostages were held in Tessa, up from 238. "We reject the plan," she told the Orrin Post.

        The ministry of health said at least 1,200 people had been killed since March. Kestria's prime minister, Ana Ruiz, accepted it.
        """;

    private static readonly byte[] Unfolded = Written();

    [Fact]
    public void Given_unfolded_models_when_mapped_then_the_facts_of_a_report_are_the_same_bytes()
    {
        var language = Fresh();

        TryUse(language, Unfolded).ShouldBeTrue();

        Read(language).ShouldBe(Read(Fresh()));
    }

    [Fact]
    public void Given_the_models_when_written_twice_then_the_bytes_are_the_same() => Written().AsSpan().SequenceEqual(Unfolded).ShouldBeTrue();

    [Fact]
    public void Given_a_mapped_model_when_read_then_nothing_is_unpacked()
    {
        var told = new List<string>();
        var language = Language.English.Telling((path, _) => told.Add(path));

        TryUse(language, Unfolded).ShouldBeTrue();
        new ArticleReader(language).Load();

        told.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)] // another kind of file
    [InlineData(12)] // another build
    [InlineData(24)] // another length
    public void Given_a_file_of_another_build_when_mapped_then_the_packed_models_are_read(int changed)
    {
        var bytes = (byte[])Unfolded.Clone();
        bytes[changed] ^= 1;
        var language = Fresh();

        TryUse(language, bytes).ShouldBeFalse();

        Read(language).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(100)]
    [InlineData(100_000)]
    public void Given_half_a_file_when_mapped_then_it_is_refused(int length) => TryUse(Fresh(), Unfolded[..length]).ShouldBeFalse();

    private static Language Fresh() => Language.English.Telling(static (_, _) => { });

    private static string Read(Language language)
    {
        var article = new Article { Id = new ArticleId("a"), Source = "a.txt", Text = Text };
        return Encoding.UTF8.GetString(JsonLines.Line(json => ReadingJson.Write(json, new ArticleReader(language).Read(article))));
    }

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        UnfoldedModels.Write(Language.English, stream);
        return stream.ToArray();
    }

    /// <summary>The memory stays mapped, as the models' tables point into it.</summary>
    private static bool TryUse(Language language, byte[] bytes)
    {
        var mapped = MemoryMappedFile.CreateNew(mapName: null, bytes.Length);
        var view = mapped.CreateViewAccessor();
        view.WriteArray(0, bytes, 0, bytes.Length);
        return UnfoldedModels.TryUse(language, view.SafeMemoryMappedViewHandle, bytes.Length);
    }
}
