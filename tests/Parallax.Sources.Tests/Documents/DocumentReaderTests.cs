using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Sources.Tests.Support;

namespace Parallax.Sources.Tests.Documents;

public sealed class DocumentReaderTests
{
    private const string Text = "Port Hale reopens after eleven weeks\n\nAt least 27 ships entered Port Hale on Wednesday, the harbour office of Kestria said. The port had been closed since 19 February.\n\nWhat the minister said\n\n“Fish & grain come first,” Transport Minister Ada Quill told reporters in Sollan.\nShe named no day for passengers.\n\ngrain from Aldmere\n\nfuel for the “Brannoch”\n\nDay\tShips\n\nWednesday\t27\n\nThe café at the quay, Naïve Ü, opened again too.\n\nThe office counts ships of more than 500 tonnes.";

    [Theory]
    [InlineData("harbour.odt", "2031-05-07T08:15:00")]
    [InlineData("harbour.docx", "2031-05-07T08:15:00Z")]
    public void Given_a_document_of_another_program_when_read_then_text_and_properties_are_whole(string name, string created)
    {
        var draft = Read(Made.File(name));

        draft.Text.ShouldBe(Text);
        draft.Fields.Title.ShouldBe("Port Hale reopens after eleven weeks");
        draft.Fields.Creators.ShouldBe(["Mina Torrel"]);
        draft.Fields.Created.ShouldBe(created);
        draft.Fields.Modified.ShouldNotBeNull().ShouldStartWith("2031-05-08T09:30:00");
        draft.Fields.Language.ShouldBe("en");
        draft.Blocks.Select(block => block.Kind).ShouldBe([BlockKind.Heading, BlockKind.Paragraph, BlockKind.Heading, BlockKind.Quotation, BlockKind.ListItem, BlockKind.ListItem, BlockKind.TableRow, BlockKind.TableRow, BlockKind.Paragraph, BlockKind.Other]);
        string.Join("\n\n", draft.Blocks.Select(block => block.Span.Of(draft.Text))).ShouldBe(Text);
    }

    [Fact]
    public void Given_a_document_when_cleaned_then_its_day_of_creation_counts_only_where_the_text_tells_none()
    {
        var cleaner = new ArticleCleaner();
        var silent = cleaner.Clean(Read(Made.File("harbour.docx")));
        var dated = cleaner.Clean(ReadBytes("d.docx", Made.Word("<w:p><w:r><w:t>Port Hale reopens</w:t></w:r></w:p><w:p><w:r><w:t>9 May 2031</w:t></w:r></w:p><w:p><w:r><w:t>At least 27 ships entered Port Hale on Wednesday, the harbour office of Kestria said.</w:t></w:r></w:p>", ("docProps/core.xml", "<c:p xmlns:c='c' xmlns:t='http://purl.org/dc/terms/'><t:created>2029-01-01T00:00:00Z</t:created></c:p>"))));

        (silent.Published!.ToText(), silent.Published.Basis, silent.Modified!.Value.ToString("uuuu-MM-dd", null), silent.Language).ShouldBe(("2031-05-07T08:15:00Z", PublicationBasis.Metadata, "2031-05-08", "en"));
        (dated.Published!.ToText(), dated.Published.Basis).ShouldBe(("2031-05-09", PublicationBasis.Text));
        silent.Parts().Select(part => part.Kind).ShouldContain(BlockKind.TableRow);
    }

    [Theory]
    [InlineData("<w:r><w:t>a</w:t><w:delText>gone</w:delText></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>b</w:t></w:r></w:ins>", "ab")]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>shown</w:t></w:r>", "shown")]
    [InlineData("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>shown</w:t></w:r>", "shown")]
    [InlineData("<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r>", "7")]
    [InlineData("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>", "a b\nc\u2011d")]
    [InlineData("<w:hyperlink><w:r><w:t xml:space='preserve'>a  b </w:t></w:r></w:hyperlink><w:r><w:t>&amp;amp;</w:t></w:r>", "a b &amp;")]
    [InlineData("<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>text</w:t></w:r>", "text\n\nbox")]
    public void Given_a_paragraph_of_word_when_read_then_only_what_is_visible_is_text(string paragraph, string text) => ReadBytes("w.docx", Made.Word($"<w:p>{paragraph}</w:p>")).Text.ShouldBe(text);

    [Fact]
    public void Given_a_table_that_arranges_a_page_when_read_then_its_paragraphs_are_paragraphs()
    {
        const string Cell = "<w:tc><w:p><w:r><w:t>One.</w:t></w:r></w:p><w:p><w:r><w:t>Two.</w:t></w:r></w:p></w:tc>";

        var draft = ReadBytes("w.docx", Made.Word($"<w:tbl><w:tr>{Cell}<w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>"));

        draft.Text.ShouldBe("One.\n\nTwo.\n\na\t\tb");
        draft.Blocks.Select(block => block.Kind).ShouldBe([BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.TableRow]);
    }

    [Theory]
    [InlineData("<text:p>a<text:s text:c='1000000000'/>b<text:tab/>c<text:line-break/>d</text:p>", "a b c\nd")]
    [InlineData("<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>a<office:annotation><text:p>note to self</text:p></office:annotation>b</text:p>", "ab")]
    [InlineData("<text:section text:display='none'><text:p>hidden</text:p></text:section><text:p>\n  a\n  b\n</text:p>", "a b")]
    [InlineData("<table:table><table:table-row><table:table-cell table:number-columns-repeated='1000000'><text:p>a</text:p></table:table-cell></table:table-row></table:table>", "a")]
    public void Given_an_open_document_when_read_then_only_what_is_visible_is_text(string body, string text) => ReadBytes("o.odt", Made.OpenDocument(body)).Text.ShouldBe(text);

    [Fact]
    public void Given_documents_that_cannot_be_read_when_read_then_each_is_refused_with_its_code_and_the_others_go_on()
    {
        using var folder = new TempFolder();
        folder.File("a-none.docx", "no zip");
        folder.File("b-old.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);
        folder.File("c-other.docx", Made.Zip(("a.txt", [65])));
        folder.File("d-locked.odt", Made.OpenDocument("", ("META-INF/manifest.xml", "<m><encryption-data/></m>")));
        folder.File("e-dtd.docx", Made.Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>"u8.ToArray())));
        folder.File("f-broken.odt", Made.Zip(("content.xml", "<a><b></a>"u8.ToArray())));
        folder.File("g-deep.docx", Made.Word(string.Concat(Enumerable.Repeat("<w:sdt>", 1000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 1000))));
        folder.File("h-empty.docx", Made.Word("<w:p/>"));
        folder.File("i-bomb.docx", Made.Zip(("word/document.xml", new byte[100_000_000])));
        folder.File("j-good.docx.gz", Made.Word("<w:p><w:r><w:t>Good.</w:t></w:r></w:p>"));
        folder.File("k-no.pdf", "no pdf");

        folder.Read().Select(outcome => outcome.Value?.Text ?? outcome.Problem!.Code).ShouldBe(["PX0151", "PX0152", "PX0151", "PX0152", "PX0151", "PX0151", "PX0156", "PX0103", "PX0151", "Good.", "PX0151"]);
    }

    [Fact]
    public void Given_a_document_whose_only_part_is_white_space_without_end_when_read_then_it_stops_at_the_limit()
    {
        var spaces = new byte[80_000_000];
        spaces.AsSpan().Fill((byte)' ');
        "<a>"u8.CopyTo(spaces);
        using var folder = new TempFolder();

        folder.Read(folder.File("b.docx", Made.Zip(("word/document.xml", spaces)))).ShouldHaveSingleItem().Problem!.Message.ShouldContain("past the limit");
    }

    private static Draft Read(string path)
    {
        using var folder = new TempFolder();
        return folder.Read(path).ShouldHaveSingleItem().Value.ShouldNotBeNull();
    }

    private static Draft ReadBytes(string name, byte[] bytes)
    {
        using var folder = new TempFolder();
        return folder.Read(folder.File(name, bytes)).ShouldHaveSingleItem().Value.ShouldNotBeNull();
    }
}
