using System.Text;
using Parallax.Cleaning.Pages;

namespace Parallax.Training.Cleaning;

/// <summary>A page with what its blocks should be judged.</summary>
internal sealed record LabelledPage(string Id, string Source, int Fold, PageLayout Layout, int Title, float[] Rows, float[] Labels, float[] Weights, string? Gold, string[] With, string[] Without)
{
    /// <summary>The text of the chosen blocks, white space made single spaces where snippets are compared.</summary>
    public string Body(bool[] chosen)
    {
        var body = new StringBuilder();
        for (var i = 0; i < chosen.Length; i++)
        {
            if (chosen[i] && i != Title)
            {
                body.AppendJoin(' ', Layout.Page.Blocks[i].Span.Of(Layout.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Append(' ');
            }
        }

        return body.ToString();
    }
}
