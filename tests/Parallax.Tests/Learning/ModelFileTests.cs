using Parallax.Cleaning.Pages;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Syntax;

namespace Parallax.Tests.Learning;

public sealed class ModelFileTests
{
    [Fact]
    public void Given_a_parser_when_written_and_read_then_its_weights_are_the_same()
    {
        var actions = new sbyte[ParserModel.ActionRow * 8];
        var relations = new sbyte[ParserModel.RelationRow * 16];
        (actions[5], actions[^1], relations[100]) = (7, -3, 127);
        var model = new ParserWeights(actions, relations);
        using var stream = new MemoryStream();

        ParserModelFile.Write(model, stream);
        stream.Position = 0;
        var again = ParserModelFile.Read(stream);

        again.Actions.ShouldBe(model.Actions);
        again.Relations.ShouldBe(model.Relations);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 40)]
    [InlineData(3, 255)]
    public void Given_a_parser_with_many_weights_when_written_and_read_then_each_stands_where_it_stood(int seed, int share)
    {
        var random = new Random(seed);
        var model = new ParserWeights(Weights(ParserModel.ActionRow * 256), Weights(ParserModel.RelationRow * 64));
        using var stream = new MemoryStream();

        ParserModelFile.Write(model, stream);
        stream.Position = 0;
        var again = ParserModelFile.Read(stream);

        again.Actions.ShouldBe(model.Actions);
        again.Relations.ShouldBe(model.Relations);

        sbyte[] Weights(int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(256) < share ? (sbyte)random.Next(-127, 128) : (sbyte)0)];
    }

    [Fact]
    public void Given_a_forest_when_written_and_read_then_its_answer_is_the_same()
    {
        var forest = new BlockForest(0.5f, [0], [new(0, 2f, 2), new(-1, -1f, 0), new(-1, 3f, 0)]);
        using var stream = new MemoryStream();

        forest.Save(stream);
        stream.Position = 0;
        var again = BlockForest.Load(stream);

        again.Probability([1f]).ShouldBe(forest.Probability([1f]));
        again.Probability([3f]).ShouldBe(forest.Probability([3f]));
    }

    [Fact]
    public void Given_content_that_does_not_pack_when_saved_and_opened_then_content_and_tail_follow_each_other()
    {
        var content = new byte[1000];
        new Random(1).NextBytes(content);
        using var stream = new MemoryStream();

        ModelFile.Save(stream, "PXTT", writer => writer.Write(content), tail => tail.Write(42));
        stream.Position = 0;
        using var reader = ModelFile.Open(stream, "PXTT");

        reader.Take(content.Length).ToArray().ShouldBe(content);
        reader.ReadInt32().ShouldBe(42);
    }

    [Fact]
    public void Given_content_and_tail_when_more_is_asked_for_than_one_of_them_has_then_it_is_refused()
    {
        using var stream = new MemoryStream();
        ModelFile.Save(stream, "PXTT", writer => writer.Write(new byte[100]), tail => tail.Write(7));
        stream.Position = 0;
        using var reader = ModelFile.Open(stream, "PXTT");

        Should.Throw<InvalidDataException>(() => reader.Take(101).Length);
        reader.Take(100).ToArray().ShouldBe(new byte[100]);
        Should.Throw<InvalidDataException>(() => reader.Take(5).Length);
        reader.ReadInt32().ShouldBe(7);
        Should.Throw<InvalidDataException>(() => reader.ReadByte());
    }

    [Fact]
    public void Given_numbers_and_words_when_saved_and_opened_then_they_are_the_same()
    {
        using var stream = new MemoryStream();
        ModelFile.Save(stream, "PXTT", writer =>
        {
            writer.Write7BitEncodedInt(0);
            writer.Write7BitEncodedInt(127);
            writer.Write7BitEncodedInt(128);
            writer.Write7BitEncodedInt(int.MaxValue);
            writer.Write("Żółć");
            writer.Write((short)-2);
            writer.Write((ushort)60_000);
            writer.Write(1.5f);
            writer.Write((byte)0x80);
        });
        stream.Position = 0;
        using var reader = ModelFile.Open(stream, "PXTT");

        new[] { reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt() }.ShouldBe([0, 127, 128, int.MaxValue]);
        reader.ReadString().ShouldBe("Żółć");
        reader.ReadInt16().ShouldBe((short)-2);
        reader.ReadUInt16().ShouldBe((ushort)60_000);
        reader.ReadSingle().ShouldBe(1.5f);
        Should.Throw<InvalidDataException>(() => reader.Read7BitEncodedInt());
    }

    [Fact]
    public void Given_a_model_that_was_cut_when_read_then_it_is_refused()
    {
        using var stream = new MemoryStream();
        new BlockForest(0, [0], [new(-1, 1f, 0)]).Save(stream);

        Should.Throw<InvalidDataException>(() => BlockForest.Load(new MemoryStream(stream.ToArray()[..^1])));
    }

    [Fact]
    public void Given_a_model_with_a_changed_byte_when_read_then_it_is_refused()
    {
        using var stream = new MemoryStream();
        new BlockForest(0, [0], [new(-1, 1f, 0)]).Save(stream);
        var bytes = stream.ToArray();
        bytes[^1] ^= 1;

        Should.Throw<InvalidDataException>(() => BlockForest.Load(new MemoryStream(bytes)));
    }

    [Fact]
    public void Given_a_model_of_another_kind_when_read_then_it_is_refused()
    {
        using var stream = Language.OpenShared("cleaning/blocks.bin");

        Should.Throw<InvalidDataException>(() => ParserModelFile.Read(stream));
    }
}
