using System.Text;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;
using Parallax.Sources.Tests.Support;

namespace Parallax.Sources.Tests.Inputs;

/// <summary>The encodings of the WHATWG standard; the bytes were made by Python's codecs, not by what is tested.</summary>
public sealed class PageEncodingTests
{
    public static TheoryData<string, string, string> Encodings() => new()
    {
        { "windows-1252", "Zoë said “no” — 5 €", "5A6FEB207361696420936E6F94209720352080" },
        { "windows-1250", "Žluťoučký kůň", "8E6C759D6F75E86BFD206BF9F2" },
        { "iso-8859-2", "Zażółć gęślą jaźń", "5A61BFF3B3E62067EAB66CB1206A61BCF1" },
        { "iso-8859-3", "Ĉiuĵaŭde", "C66975BC61FD6465" },
        { "iso-8859-4", "Ķīmija ņem", "D3EF6D696A6120F1656D" },
        { "windows-1251", "Привет, мир", "CFF0E8E2E5F22C20ECE8F0" },
        { "koi8-r", "Привет, мир", "F0D2C9D7C5D42C20CDC9D2" },
        { "koi8-u", "Їжак і ґава", "B7D6C1CB20A620ADC1D7C1" },
        { "iso-8859-5", "Привет, мир", "BFE0D8D2D5E22C20DCD8E0" },
        { "ibm866", "Привет, мир", "8FE0A8A2A5E22C20ACA8E0" },
        { "x-mac-cyrillic", "Привет, мир", "8FF0E8E2E5F22C20ECE8F0" },
        { "macintosh", "Zoë said “no”", "5A6F91207361696420D26E6FD3" },
        { "windows-1253", "Γειά σου κόσμε", "C3E5E9DC20F3EFF520EAFCF3ECE5" },
        { "iso-8859-7", "Γειά σου κόσμε", "C3E5E9DC20F3EFF520EAFCF3ECE5" },
        { "windows-1254", "İşte ışık", "DDFE746520FDFEFD6B" },
        { "windows-1255", "שלום עולם", "F9ECE5ED20F2E5ECED" },
        { "iso-8859-8", "שלום", "F9ECE5ED" },
        { "iso-8859-8-i", "שלום", "F9ECE5ED" },
        { "windows-1256", "مرحبا بالعالم", "E3D1CDC8C720C8C7E1DAC7E1E3" },
        { "iso-8859-6", "مرحبا", "E5D1CDC8C7" },
        { "windows-1257", "Ąžuolas šalia", "C0FE756F6C617320F0616C6961" },
        { "iso-8859-10", "Þórður á", "DEF372F0757220E1" },
        { "iso-8859-13", "Ąžuolas", "C0FE756F6C6173" },
        { "iso-8859-14", "Ŵyneb ŷd", "D0796E656220FE64" },
        { "iso-8859-15", "Œuvre à 5 €", "BC7576726520E0203520A4" },
        { "iso-8859-16", "Știre și țară", "AA7469726520BA6920FE6172E3" },
        { "windows-1258", "Đơ\u0300i", "D0F5CC69" },
        { "windows-874", "สวัสดี", "CAC7D1CAB4D5" },
        { "shift_jis", "港は金曜日に再開した。", "8D6082CD8BE0976A93FA82C98DC48A4A82B582BD8142" },
        { "euc-jp", "港は金曜日に再開した。", "B9C1A4CFB6E2CDCBC6FCA4CBBAC6B3ABA4B7A4BFA1A3" },
        { "iso-2022-jp", "港は金曜日に再開した。", "1B24423941244F36624D4B467C244B3A46332B2437243F21231B2842" },
        { "gbk", "港口星期五重新开放。", "B8DBBFDAD0C7C6DACEE5D6D8D0C2BFAAB7C5A1A3" },
        { "gb18030", "港口星期五重新开放。㐀", "B8DBBFDAD0C7C6DACEE5D6D8D0C2BFAAB7C5A1A38139EE39" },
        { "big5", "港口星期五重新開放。", "B4E4A466AC50B4C1A4ADADABB773B67DA9F1A143" },
        { "euc-kr", "항구가 금요일에 다시 열렸다. 뷁", "C7D7B1B8B0A120B1DDBFE4C0CFBFA120B4D9BDC320BFADB7C8B4D92E2094EE" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Given_a_page_that_declares_its_encoding_when_decoded_then_its_words_are_back(string label, string words, string hex)
    {
        byte[] page = [.. Encoding.ASCII.GetBytes($"<html><head><meta charset=\"{label}\"><title>x</title></head><p>"), .. Convert.FromHexString(hex), .. "</p>"u8];

        var decoded = TextDecoder.Decode(page, isPage: true);

        decoded.Text.ShouldEndWith($"<p>{words}</p>");
        decoded.Encoding.ShouldBe(label);
    }

    [Fact]
    public void Given_the_standards_labels_when_looked_up_then_each_has_its_encoding_in_any_case()
    {
        WebEncodings.Labels.Length.ShouldBe(228);
        WebEncodings.Labels.Select(label => WebEncodings.OfLabel($"\t{label.ToUpperInvariant()} ")!.Name).Distinct().Count().ShouldBe(40);
        WebEncodings.OfLabel("klingon-8").ShouldBeNull();
    }

    [Theory]
    [InlineData("latin1", "windows-1252")]
    [InlineData("ISO-8859-1", "windows-1252")]
    [InlineData("us-ascii", "windows-1252")]
    [InlineData("gb2312", "gbk")]
    [InlineData("ks_c_5601-1987", "euc-kr")]
    [InlineData("x-sjis", "shift_jis")]
    [InlineData("tis-620", "windows-874")]
    [InlineData("iso-8859-9", "windows-1254")]
    [InlineData("unicode", "utf-16le")]
    [InlineData("hz-gb-2312", "replacement")]
    public void Given_a_label_when_looked_up_then_it_means_what_browsers_take_it_for(string label, string name) => WebEncodings.OfLabel(label)!.Name.ShouldBe(name);

    [Theory]
    [InlineData("<meta charset=windows-1251>", "windows-1251")]
    [InlineData("<META CHARSET = 'windows-1251' />", "windows-1251")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=Windows-1251'>", "windows-1251")]
    [InlineData("<meta content='text/html;charset = \"windows-1251\"' http-equiv=content-type>", "windows-1251")]
    [InlineData("<meta content='charset charset=windows-1251;x' http-equiv=content-type>", "windows-1251")]
    [InlineData("<?xml version='1.0' encoding='windows-1251'?><html>", "windows-1251")]
    [InlineData("<!-- <meta charset=koi8-r> --><meta charset=windows-1251>", "windows-1251")]
    [InlineData("<script src=x charset=koi8-r></script><meta charset=windows-1251>", "windows-1251")]
    [InlineData("<a title='<meta charset=koi8-r>'><meta charset=windows-1251>", "windows-1251")]
    [InlineData("<meta charset=klingon-8><meta charset=windows-1251>", "windows-1251")]
    [InlineData("<meta name=x content='charset=koi8-r'><meta charset=windows-1251>", "windows-1251")]
    [InlineData("<html lang=ru-RU><p>", "windows-1251")]
    [InlineData("<html lang=ru><meta charset=koi8-r>", "koi8-r")]
    [InlineData("<meta charset=utf-16>", "windows-1252")]
    [InlineData("<meta charset=x-user-defined>", "windows-1252")]
    [InlineData("<meta charset=utf-8>", "windows-1252")]
    [InlineData("<meta charset=latin1>", "windows-1252")]
    [InlineData("<html lang=en>", "windows-1252")]
    [InlineData("<p>", "windows-1252")]
    public void Given_bytes_that_are_no_utf8_when_decoded_then_the_standards_prescan_tells_the_encoding(string head, string encoding)
    {
        byte[] page = [.. Encoding.ASCII.GetBytes(head), 0xCF, 0xF0, 0xE8];

        TextDecoder.Decode(page, isPage: true).Encoding.ShouldBe(encoding);
    }

    [Theory]
    [InlineData("shift_jis")]
    [InlineData("gb2312")]
    [InlineData("iso-2022-jp")]
    [InlineData("iso-8859-1")]
    [InlineData("hz-gb-2312")]
    [InlineData("utf-16")]
    public void Given_utf8_that_declares_another_encoding_when_decoded_then_it_is_utf8(string label)
    {
        var page = $"<meta charset={label}><p>港は再開した – Zoë</p>";

        TextDecoder.Decode(Encoding.UTF8.GetBytes(page), isPage: true).ShouldBe(new DecodedText(page, null));
    }

    [Fact]
    public void Given_utf8_that_declares_another_encoding_and_breaks_off_in_a_character_when_decoded_then_all_before_is_utf8()
    {
        const string page = "<meta charset=shift_jis><p>港は金曜日に再開した。";
        var bytes = Encoding.UTF8.GetBytes(page);

        TextDecoder.Decode(bytes.AsSpan(..^1), isPage: true).Text.ShouldStartWith(page[..^1]);
    }

    [Fact]
    public void Given_utf16_with_an_xml_declaration_and_no_mark_when_decoded_then_it_is_read()
    {
        const string page = "<?xml version='1.0'?><p>Zoë</p>";

        TextDecoder.Decode(Encoding.Unicode.GetBytes(page), isPage: true).ShouldBe(new DecodedText(page, "utf-16"));
        TextDecoder.Decode(Encoding.BigEndianUnicode.GetBytes(page), isPage: true).ShouldBe(new DecodedText(page, "utf-16BE"));
    }

    [Theory]
    [InlineData("shift_jis", 0x8D)]
    [InlineData("euc-jp", 0xB9)]
    [InlineData("gbk", 0xB8)]
    [InlineData("big5", 0xB4)]
    [InlineData("euc-kr", 0xC7)]
    public void Given_a_character_that_breaks_off_before_a_tag_when_decoded_then_the_tag_stays(string label, byte lead)
    {
        byte[] page = [.. Encoding.ASCII.GetBytes($"<meta charset={label}><p>One"), lead, .. "<p>Two"u8];

        TextDecoder.Decode(page, isPage: true).Text.ShouldEndWith("<p>Two");
    }

    [Fact]
    public void Given_a_page_in_an_encoding_that_browsers_read_no_more_when_read_then_it_is_refused_with_its_code()
    {
        using var folder = new TempFolder();
        folder.File("hz.html", "<meta charset=hz-gb-2312><p>~{1\u0023A~}</p>");
        folder.File("kr.html", [.. "<meta charset=iso-2022-kr><p>"u8, 0x1B, .. "$)C"u8, 0x0E, .. "GW18</p>"u8]);
        folder.File("plain.html", "<meta charset=hz-gb-2312><p>All of this is ASCII.</p>");

        var outcomes = folder.Read(InputOptions.Default, MetaTable.None, folder.Path);

        outcomes.Select(outcome => outcome.Problem?.Code).ShouldBe(["PX0112", "PX0112", null]);
    }
}
