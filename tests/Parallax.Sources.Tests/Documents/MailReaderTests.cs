using System.Text;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Sources.Documents;
using Parallax.Sources.Tests.Support;

namespace Parallax.Sources.Tests.Documents;

public sealed class MailReaderTests
{
    private const string Plain = "Port Hale reopens\n\nAt least 27 ships entered Port Hale on Wednesday, the harbour office of Kestria said. \"Fish and grain come first,\" Transport Minister Ada Quill told reporters.\n\nThe café at the quay opened again, too, after being closed for the eleven weeks in which no ship was let in = a long time.";

    [Theory]
    [InlineData("plain-utf8-quoted.eml")]
    [InlineData("plain-utf8-base64.eml")]
    [InlineData("plain-latin1-quoted.eml")]
    [InlineData("plain-latin1-8bit.eml")]
    [InlineData("forwarded.eml")]
    public void Given_a_plain_mail_of_another_program_when_read_then_text_and_headers_are_whole(string name)
    {
        var draft = Read(Made.File(name));

        draft.Text.ShouldBe(Plain);
        draft.Fields.Title.ShouldBe("Port Hale reopens");
        draft.Fields.Published.ShouldBe("2031-05-07T23:15:00-05:00");
        draft.Fields.Creators.ShouldBe(["Mina Torrel"]);
        draft.Encoding.ShouldBeNull();
        draft.Page.ShouldBeNull();
    }

    [Fact]
    public void Given_a_mail_when_cleaned_then_its_day_is_that_of_its_own_offset_and_its_basis_its_metadata()
    {
        var article = new ArticleCleaner().Clean(Read(Made.File("plain-utf8-quoted.eml")));

        article.Published!.ToText().ShouldBe("2031-05-07T23:15:00-05:00");
        article.Published.Day.ToString("uuuu-MM-dd", null).ShouldBe("2031-05-07");
        article.Published.Basis.ShouldBe(PublicationBasis.Metadata);
        article.Authors.ShouldBe(["Mina Torrel"]);
        article.Title.ShouldBe("Port Hale reopens");
        article.TitleSpan!.Value.Of(article.Text).ShouldBe("Port Hale reopens");
    }

    [Fact]
    public void Given_a_byline_in_the_text_when_cleaned_then_it_comes_before_the_sender()
    {
        var article = new ArticleCleaner().Clean(ReadText("From: Courier Desk <d@x.example>\nSubject: Port Hale reopens\n\nPort Hale reopens\n\nBy Ana Rill\n\nAt least 27 ships entered Port Hale on Wednesday, the harbour office of Kestria said.\n"));

        article.Authors.ShouldBe(["Ana Rill"]);
    }

    [Fact]
    public void Given_alternatives_and_attachments_when_read_then_the_page_is_the_text_and_the_attachments_are_counted()
    {
        var draft = Read(Made.File("alternative-attached.eml"));

        draft.Page.ShouldNotBeNull();
        draft.Text.ShouldStartWith("Port Hale reopens\n\nAt least 27 ships entered Port Hale on Wednesday, the harbour office of Kestria said. “Fish & grain come first,”");
        draft.Attachments.ShouldBe(2);
        draft.Fields.Title.ShouldBe("Café am Kai öffnet: 27 Schiffe in Port Hale, sagt das Hafenamt von Kestrien in einer langen Mitteilung");
        draft.Fields.Creators.ShouldBe(["Jörg Ämil"]);
    }

    [Fact]
    public void Given_a_page_with_its_pictures_when_read_then_the_pictures_are_no_attachments()
    {
        var draft = Read(Made.File("related.eml"));

        draft.Text.ShouldStartWith("Port Hale reopens\n\nAt least 27 ships");
        draft.Attachments.ShouldBe(0);
    }

    [Fact]
    public void Given_a_mail_in_iso_2022_jp_when_read_then_its_characters_are_right()
    {
        var draft = Read(Made.File("japanese.eml"));

        (draft.Text, draft.Fields.Title, draft.Fields.Creators.Single()).ShouldBe(("港が開いた。", "港が開いた", "編集部"));
    }

    [Fact]
    public void Given_a_signed_mail_when_read_then_what_was_signed_is_the_text() => Read(Made.File("signed.eml")).Text.ShouldBe(Plain);

    [Theory]
    [InlineData("=?utf-8?q?Caf=C3=A9_open?=", "Café open")]
    [InlineData("=?utf-8?B?Q2Fmw6k=?= =?utf-8?q?_open?=", "Café open")]
    [InlineData("=?utf-8?q?Caf=C3?= =?utf-8?q?=A9?=", "Café")]
    [InlineData("a =?iso-8859-1?q?=E9?= b", "a é b")]
    [InlineData("=?iso-8859-1*fr?q?=E9?=", "é")]
    [InlineData("=?utf-8?x?abc?= =?utf-8?q?unclosed", "=?utf-8?x?abc?= =?utf-8?q?unclosed")]
    [InlineData("plain = ? text", "plain = ? text")]
    [InlineData("=?no-such?q?abc?=", "abc")]
    public void Given_a_header_when_its_encoded_words_are_read_then_the_rest_stays(string header, string expected) => EncodedWords.Decode(header).ShouldBe(expected);

    [Theory]
    [InlineData("Wed, 07 May 2031 23:15:00 -0500", "2031-05-07T23:15:00-05:00")]
    [InlineData("7 May 2031 23:15 +0545 (summer (time))", "2031-05-07T23:15:00+05:45")]
    [InlineData("Wed, 7 May 2031 23:15:00 GMT", "2031-05-07T23:15:00Z")]
    [InlineData("Wed, 7 May 2031 23:15:00 -0000", "2031-05-07T23:15:00Z")]
    [InlineData("Wed, 7 May 31 23:15:00 EDT", "2031-05-07T23:15:00-04:00")]
    [InlineData("Tue, 7 May 96 23:15:00 EST", "1996-05-07T23:15:00-05:00")]
    [InlineData("Wed, 7 May 2031 23:15:00 X-ODD", "2031-05-07T23:15:00")]
    [InlineData("31 Feb 2031 23:15:00 +0000", null)]
    [InlineData("7 May 2031 25:15:00 +0000", null)]
    [InlineData("tomorrow", null)]
    [InlineData("", null)]
    public void Given_a_date_when_read_then_it_keeps_its_own_offset(string date, string? iso) => MailDate.ToIso(date).ShouldBe(iso);

    [Theory]
    [InlineData("Ana Rill <a@x.example>", "Ana Rill")]
    [InlineData("\"Rill, Ana\" <a@x.example>, Tom Ost <t@x.example>", "Rill, Ana|Tom Ost")]
    [InlineData("a@x.example (Ana Rill)", "Ana Rill")]
    [InlineData("a@x.example", "")]
    [InlineData("<a@x.example>", "")]
    [InlineData("\"a@x.example\" <a@x.example>", "")]
    [InlineData("=?utf-8?q?J=C3=B6rg?= Ost <a@x.example>", "Jörg Ost")]
    [InlineData("Ana <broken", "Ana")]
    public void Given_addresses_when_read_then_only_names_are_names(string addresses, string names) => string.Join('|', MailNames.Of(addresses)).ShouldBe(names);

    [Fact]
    public void Given_flowed_text_when_read_then_soft_breaks_are_joined_and_quotes_kept_apart()
    {
        var draft = ReadText("Subject: x\nContent-Type: text/plain; charset=utf-8; format=flowed\n\nAt least 27 \nships came.\n From here on.\n> quoted \n> too\nHard.\n-- \nAna\n");

        draft.Text.ShouldBe("At least 27 ships came.\nFrom here on.\n> quoted too\nHard.\n-- \nAna");
    }

    [Fact]
    public void Given_text_beside_a_page_when_read_then_both_are_read_in_order()
    {
        var draft = ReadText("Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Port Hale opened.</p>\n--b\nContent-Type: text/plain\n\nA & B <c>\nline\n\nend\n--b--\n");

        draft.Text.ShouldBe("Port Hale opened.\n\nA & B <c>\nline\n\nend");
    }

    [Fact]
    public void Given_a_boundary_over_several_parameters_when_read_then_the_parts_are_found() =>
        ReadText("Subject: x\nContent-Type: multipart/mixed; boundary*0=\"a (\"; boundary*1=\"b\"\n\n--a (b\n\nOne.\n--a (bc\n--a (b--\nafter\n").Text.ShouldBe("One.\n--a (bc");

    [Theory]
    [InlineData("no header here\n\ntext\n", "PX0151")]
    [InlineData("", "PX0151")]
    [InlineData("Subject: x\nContent-Type: application/pkcs7-mime\n\nMIIB\n", "PX0152")]
    [InlineData("From: a@x.example\n\n", "PX0103")]
    [InlineData("Subject: \nContent-Type: image/png\n\nxx\n", "PX0103")]
    [InlineData("Subject: x\nContent-Type: text/html; charset=iso-2022-kr\n\n<p>x", "PX0112")]
    public void Given_what_is_no_mail_to_read_when_read_then_it_is_refused_with_its_code(string mail, string code)
    {
        using var folder = new TempFolder();

        folder.Read(folder.File("m.eml", mail)).ShouldHaveSingleItem().Problem.ShouldNotBeNull().Code.ShouldBe(code);
    }

    [Fact]
    public void Given_mails_in_mails_beyond_the_limit_when_read_then_it_is_refused()
    {
        var mail = string.Concat(Enumerable.Repeat("Subject: x\nContent-Type: message/rfc822\n\n", MimeReader.Deepest + 1)) + "Subject: x\n\nDeep.\n";
        using var folder = new TempFolder();

        folder.Read(folder.File("m.eml", mail)).ShouldHaveSingleItem().Problem.ShouldNotBeNull().Code.ShouldBe("PX0156");
        folder.Read(folder.File("n.eml", mail[mail.IndexOf("\n\n", StringComparison.Ordinal)..].TrimStart('\n'))).ShouldHaveSingleItem().Value.ShouldNotBeNull().Text.ShouldBe("Deep.");
    }

    [Fact]
    public void Given_very_many_parts_when_read_then_it_is_refused()
    {
        var mail = new StringBuilder("Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n");
        for (var i = 0; i < MimeReader.MostParts; i++)
        {
            mail.Append("--b\n\nx\n");
        }

        using var folder = new TempFolder();
        folder.Read(folder.File("m.eml", mail.ToString())).ShouldHaveSingleItem().Problem.ShouldNotBeNull().Code.ShouldBe("PX0159");
    }

    [Fact]
    public void Given_a_saved_page_of_another_program_when_read_then_the_page_and_its_address_are_read_and_the_day_of_saving_is_not()
    {
        var article = new ArticleCleaner().Clean(Read(Made.File("saved.mhtml")));

        article.Text.ShouldStartWith("Port Hale reopens\n\nAt least 27 ships entered Port Hale on Wednesday, the harbour office of Kestria said. “Fish & grain come first,”");
        article.Url.ShouldBe("https://courier.example/2031/05/port-hale.html");
        article.Title.ShouldBe("Port Hale reopens");
        article.Modified.ShouldBeNull();
        (article.Published?.Basis).ShouldNotBe(PublicationBasis.Metadata);
    }

    [Theory]
    [InlineData("Content-Type: text/plain\n\nno page\n", "PX0151")]
    [InlineData("Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/css\n\np\n--b--\n", "PX0151")]
    public void Given_no_page_in_a_saved_page_when_read_then_it_is_refused(string saved, string code)
    {
        using var folder = new TempFolder();

        folder.Read(folder.File("p.mht", saved)).ShouldHaveSingleItem().Problem.ShouldNotBeNull().Code.ShouldBe(code);
    }

    private static Draft Read(string path)
    {
        using var folder = new TempFolder();
        return folder.Read(path).ShouldHaveSingleItem().Value.ShouldNotBeNull();
    }

    private static Draft ReadText(string mail)
    {
        using var folder = new TempFolder();
        return folder.Read(folder.File("m.eml.gz", mail)).ShouldHaveSingleItem().Value.ShouldNotBeNull();
    }
}
