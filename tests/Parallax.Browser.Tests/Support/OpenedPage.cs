using Microsoft.Playwright;

namespace Parallax.Browser.Tests.Support;

/// <summary>A page with everything it asked for and complained of since it was opened.</summary>
public sealed class OpenedPage
{
    public OpenedPage(IPage page)
    {
        Page = page;
        page.Request += (_, request) => Requests.Add(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    public List<string> Requests { get; } = [];

    public List<string> Complaints { get; } = [];
}
