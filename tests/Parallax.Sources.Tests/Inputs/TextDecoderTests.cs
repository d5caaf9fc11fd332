using System.Text;
using Parallax.Sources.Inputs;

namespace Parallax.Sources.Tests.Inputs;

public sealed class TextDecoderTests
{
    private const string Words = "Zoë said “no” — 5 €.";

    public static TheoryData<string, byte[], string?> Encoded() => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Words), null },
        { "utf-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Words)], null },
        { "utf-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Words)], "utf-16" },
        { "utf-16 big-endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Words)], "utf-16BE" },
        { "utf-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Words)], "utf-32" },
        { "windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Words), "windows-1252" },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Given_bytes_of_an_encoding_when_decoded_then_the_characters_are_back(string name, byte[] bytes, string? encoding)
    {
        TextDecoder.Decode(bytes, isPage: false).ShouldBe(new DecodedText(Words, encoding), name);
    }

    [Fact]
    public void Given_two_encodings_in_one_file_when_decoded_then_both_are_read()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Zoë “a” "), 0x93, (byte)'b', 0x94];

        TextDecoder.Decode(bytes, isPage: false).ShouldBe(new DecodedText("Zoë “a” “b”", "windows-1252"));
    }

    [Fact]
    public void Given_a_page_that_declares_nonsense_when_decoded_then_nothing_is_thrown()
    {
        TextDecoder.Decode([.. "<meta charset=klingon-8>"u8, 0xE9], isPage: true).Text.ShouldEndWith("é");
    }
}
