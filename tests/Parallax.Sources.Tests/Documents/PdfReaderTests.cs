using Parallax.Running;
using Parallax.Sources.Documents;
using Parallax.Sources.Inputs;
using Parallax.Sources.Tests.Support;

namespace Parallax.Sources.Tests.Documents;

public sealed class PdfReaderTests
{
    [PdfFact]
    public void Given_a_pdf_of_another_program_when_read_then_its_lines_and_properties_are_there()
    {
        using var folder = new TempFolder();

        var draft = folder.Read(Made.File("harbour.pdf")).ShouldHaveSingleItem().Value.ShouldNotBeNull();

        draft.Text.ShouldContain("At least 27 ships entered Port Hale on Wednesday, the harbour office of\n");
        draft.Text.ShouldContain("“Fish & grain come first,” Transport Minister Ada Quill");
        draft.Text.ShouldContain("The café at the quay, Naïve Ü, opened again too.");
        draft.Fields.Title.ShouldBe("Port Hale reopens after eleven weeks");
        draft.Fields.Creators.ShouldBe(["Mina Torrel"]);
        draft.Fields.Created.ShouldNotBeNull().ShouldStartWith("2026-11-28");
    }

    [PdfFact]
    public void Given_a_pdf_cut_at_many_points_when_read_then_it_is_read_or_refused()
    {
        var pdf = File.ReadAllBytes(Made.File("harbour.pdf"));

        for (var cut = 0; cut < pdf.Length; cut += pdf.Length / 12)
        {
            var outcome = PdfReader.Read(Item(pdf), pdf[..cut]);
            if (outcome.Problem is { } problem)
            {
                problem.Code.ShouldBeOneOf("PX0151", "PX0154");
            }
        }
    }

    [Fact]
    public void Given_no_program_for_it_when_a_pdf_is_read_then_the_refusal_names_what_is_missing()
    {
        var problem = PdfReader.Read(Item([]), "%PDF-1.4"u8.ToArray(), new PdfProgram("no-such-program-for-pdf", TimeSpan.FromSeconds(9), 1000)).Problem.ShouldNotBeNull();

        problem.Code.ShouldBe("PX0153");
        problem.Message.ShouldContain("poppler-utils");
    }

    [UnixFact]
    public void Given_a_program_that_never_ends_when_a_pdf_is_read_then_it_is_ended() => Run("while :; do :; done", TimeSpan.FromMilliseconds(200)).Problem.ShouldNotBeNull().Code.ShouldBe("PX0154");

    [UnixFact]
    public void Given_a_program_that_says_too_much_when_a_pdf_is_read_then_it_is_ended() => Run("while :; do echo 0123456789; done", TimeSpan.FromSeconds(60)).Problem.ShouldNotBeNull().Code.ShouldBe("PX0105");

    [UnixFact]
    public void Given_a_program_that_reads_nothing_and_fails_when_a_pdf_is_read_then_it_is_refused() => Run("exit 3", TimeSpan.FromSeconds(60)).Problem.ShouldNotBeNull().Code.ShouldBe("PX0154");

    [UnixFact]
    public void Given_a_program_that_prints_something_else_when_a_pdf_is_read_then_it_is_refused() => Run("echo no", TimeSpan.FromSeconds(60)).Problem.ShouldNotBeNull().Code.ShouldBe("PX0154");

    private static Outcome<Parallax.Articles.Draft> Run(string script, TimeSpan longest)
    {
        using var folder = new TempFolder();
        var path = folder.File("program", $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        byte[] pdf = [.. "%PDF-1.4"u8, .. new byte[1_000_000]];
        return PdfReader.Read(Item(pdf), pdf, new PdfProgram(path, longest, 100_000));
    }

    private static SourceItem Item(byte[] bytes) => new("a.pdf", "a.pdf", "a", SourceKind.Pdf, () => bytes);
}
