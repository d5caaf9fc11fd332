using Microsoft.Playwright;

namespace Parallax.Browser.Tests.Support;

/// <summary>One chromium for all tests of a class.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Installed.Chromium is { } path)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A new page that counts what it asks the network for and what it complains of.</summary>
    public async Task<OpenedPage> OpenAsync(string address, BrowserNewContextOptions? options = null)
    {
        var context = await (_browser ?? throw new InvalidOperationException("No browser; the test should have been skipped.")).NewContextAsync(options);
        var page = await context.NewPageAsync();
        var opened = new OpenedPage(page);
        await page.GotoAsync(address);
        return opened;
    }
}
