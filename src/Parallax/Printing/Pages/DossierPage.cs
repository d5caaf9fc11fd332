using System.Security.Cryptography;
using System.Text;
using Parallax.Dossiers;

namespace Parallax.Printing.Pages;

/// <summary>
/// Prints a dossier as one HTML file that needs nothing else: no network, no script to be read, a Content-Security-Policy that allows only
/// its own style and script. Text of the reports is escaped wherever it stands.
/// </summary>
public static class DossierPage
{
    private static readonly string Style = Resource("dossier.css");
    private static readonly string Script = Resource("dossier.js");

    /// <summary>The whole page.</summary>
    public static string Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var page = new PageContext(dossier);
        var html = page.Html;
        Head(html, Words.Short(dossier.Title, 160));
        html.Raw("<body>\n<a class=\"skip\" href=\"#main\">Skip to the comparison</a>\n<header>\n");
        html.Write($"<h1><bdi>{Words.Short(dossier.Title, 200)}</bdi></h1>\n");
        html.Write($"<p class=\"span\">{Words.Days(dossier.From, dossier.To)} · <b>{Words.Count(dossier.Articles.Length, "report")}</b>, <b>{Words.Count(dossier.Origins.Origins.Length, "independent telling")}</b></p>\n");
        Contents(page);
        html.Raw("</header>\n<main id=\"main\">\n");
        KnownSection.Write(page);
        LedgerSection.Write(page);
        SeriesSection.Write(page);
        PositionSection.Write(page);
        UtteranceSection.Write(page);
        ProposalSection.Write(page);
        TimelineSection.Write(page);
        OmissionSection.Write(page);
        ReportSection.WriteTable(page);
        LineageSection.Write(page);
        SideBySideSection.Write(page);
        FlagSection.Write(page);
        ReportSection.WriteTexts(page);
        html.Raw("</main>\n<dialog id=\"reader\" aria-labelledby=\"readerh\"><button type=\"button\" class=\"close\" id=\"readerclose\">Close</button><h2 id=\"readerh\"></h2><p><a id=\"readerlink\" href=\"#texts\">Go to it in the report below</a></p><div id=\"readertext\" tabindex=\"0\" role=\"region\" aria-label=\"Text of the report\"></div></dialog>\n");
        SideBySideSection.WriteDialog(page);
        html.Raw($"<script>{Script}</script>\n</body>\n</html>\n");
        return html.ToString();
    }

    /// <summary>A page that leads to several dossiers' pages.</summary>
    /// <param name="dossiers">The dossiers with the file names of their pages.</param>
    public static string Index(IReadOnlyList<(Dossier Dossier, string File)> dossiers)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        var html = new Html();
        Head(html, "Dossiers");
        html.Raw("<body>\n<header><h1>Dossiers</h1></header>\n<main id=\"main\">\n<table><thead><tr><th scope=\"col\">Thread</th><th scope=\"col\">Published</th><th scope=\"col\" class=\"n\">Reports</th><th scope=\"col\" class=\"n\">Independent</th></tr></thead><tbody>\n");
        foreach (var (dossier, file) in dossiers)
        {
            html.Write($"<tr><td><a href=\"{Uri.EscapeDataString(file)}\"><bdi>{Words.Short(dossier.Title, 160)}</bdi></a></td><td>{Words.Days(dossier.From, dossier.To)}</td><td class=\"n\">{dossier.Articles.Length}</td><td class=\"n\">{dossier.Origins.Origins.Length}</td></tr>\n");
        }

        html.Raw("</tbody></table>\n</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void Head(Html html, string title)
    {
        html.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'sha256-{Sha256(Style)}'; script-src 'sha256-{Sha256(Script)}'; base-uri 'none'; form-action 'none'\">\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">\n");
        html.Write($"<title>{title}</title>\n");
        html.Raw($"<style>{Style}</style>\n</head>\n");
    }

    private static void Contents(PageContext page)
    {
        var dossier = page.Dossier;
        (string Id, string Name, bool IsThere)[] sections =
        [
            ("agreed", "Agreed", true),
            ("changing", "Changing", true),
            ("disputed", "Disputed", true),
            ("figures", "Figures", !dossier.Series.IsEmpty),
            ("positions", "Positions", !dossier.Negotiation.Positions.IsEmpty),
            ("statements", "Statements", !dossier.Utterances.IsEmpty),
            ("proposals", "Proposals", !dossier.Negotiation.Proposals.IsEmpty),
            ("timeline", "Timeline", !dossier.Timeline.IsEmpty),
            ("omissions", "Left out", !dossier.Omissions.IsEmpty),
            ("reports", "Reports", true),
            ("lineage", "Copies", !dossier.Copies.IsEmpty),
            ("beside", "Side by side", dossier.Articles.Length > 1),
            ("flags", "Flags", dossier.Articles.Any(report => !report.Reading.Flags.IsEmpty)),
            ("texts", "Texts", true),
        ];
        page.Html.Raw("<nav aria-label=\"Contents\"><ul>\n");
        foreach (var section in sections.Where(section => section.IsThere))
        {
            page.Html.Write($"<li><a href=\"#{section.Id}\">{section.Name}</a></li>\n");
        }

        page.Html.Raw("</ul></nav>\n");
    }

    private static string Sha256(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = typeof(DossierPage).Assembly.GetManifestResourceStream($"Pages/{name}")
            ?? throw new FileNotFoundException($"The assembly lacks its resource '{name}'.", name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
