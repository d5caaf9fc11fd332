using Microsoft.Playwright;
using Parallax.Browser.Tests.Support;

namespace Parallax.Browser.Tests;

[Trait("Category", "Browser")]
public sealed class DossierPageTests(Support.Browser browser) : IClassFixture<Support.Browser>
{
    private const string Fact = "main a.ev";
    private static readonly Lazy<string> Talks = new(() => Pages.Save(Pages.OfTalks(), "talks.html"));

    [BrowserFact]
    public async Task Given_the_page_on_disk_when_opened_then_it_asks_for_nothing_and_complains_of_nothing()
    {
        var opened = await browser.OpenAsync(Talks.Value);

        opened.Requests.ShouldBe([Talks.Value]);
        opened.Complaints.ShouldBeEmpty();
        (await opened.Page.Locator(Fact).CountAsync()).ShouldBeGreaterThan(0);
    }

    [BrowserFact]
    public async Task Given_a_fact_when_clicked_then_its_sentence_is_shown_and_escape_leads_back()
    {
        var page = (await browser.OpenAsync(Talks.Value)).Page;
        var fact = page.Locator(Fact).First;

        await fact.ClickAsync();

        await ShouldShowSentenceAsync(page, fact);
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator("#reader").IsVisibleAsync()).ShouldBeFalse();
        (await IsFocusedAsync(fact)).ShouldBeTrue();
    }

    [BrowserFact]
    public async Task Given_only_a_keyboard_when_a_fact_is_reached_and_opened_then_its_sentence_is_shown_and_it_leads_back()
    {
        var page = (await browser.OpenAsync(Talks.Value)).Page;
        var fact = page.Locator(Fact).First;
        for (var i = 0; i < 300 && !await IsFocusedAsync(fact); i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");

        await ShouldShowSentenceAsync(page, fact);
        await page.Locator("#readerclose").PressAsync("Enter");
        (await IsFocusedAsync(fact)).ShouldBeTrue();
    }

    [BrowserFact]
    public async Task Given_no_script_when_a_fact_is_clicked_then_its_sentence_is_marked_and_a_link_leads_back()
    {
        var page = (await browser.OpenAsync(Talks.Value, new BrowserNewContextOptions { JavaScriptEnabled = false })).Page;
        var fact = page.Locator(Fact).First;
        var target = page.Locator(await fact.GetAttributeAsync("href") ?? "");
        (await page.Locator($"{await fact.GetAttributeAsync("href")} + .back").IsVisibleAsync()).ShouldBeFalse();

        await fact.ClickAsync();

        await Assertions.Expect(target).ToBeInViewportAsync();
        await page.Locator($"{await fact.GetAttributeAsync("href")} + .back").ClickAsync();
        await Assertions.Expect(page.Locator($"#{await fact.GetAttributeAsync("id")}")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task Given_a_phone_when_opened_then_nothing_is_wider_than_the_screen()
    {
        var page = (await browser.OpenAsync(Talks.Value, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 375, Height = 740 } })).Page;

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(375);
    }

    [BrowserFact(NeedsAxe = true)]
    public Task Given_light_colours_when_checked_by_axe_then_there_is_no_violation() => ShouldBeAccessibleAsync(ColorScheme.Light);

    [BrowserFact(NeedsAxe = true)]
    public Task Given_dark_colours_when_checked_by_axe_then_there_is_no_violation() => ShouldBeAccessibleAsync(ColorScheme.Dark);

    [BrowserFact]
    public async Task Given_sixty_reports_when_opened_then_the_page_is_small_and_answers()
    {
        var html = Pages.OfReports(60);
        System.Text.Encoding.UTF8.GetByteCount(html).ShouldBeLessThan(3_000_000);
        var page = (await browser.OpenAsync(Pages.Save(html, "sixty.html"))).Page;
        var fact = page.Locator("a.ev").First;

        await fact.ClickAsync();

        await ShouldShowSentenceAsync(page, fact);
    }

    private static async Task ShouldShowSentenceAsync(IPage page, ILocator fact)
    {
        var number = (await fact.GetAttributeAsync("href"))![2..];
        await Assertions.Expect(page.Locator("#reader")).ToBeVisibleAsync();
        var here = page.Locator("#readertext .e.here").First;
        await Assertions.Expect(here).ToBeInViewportAsync();
        (await here.TextContentAsync()).ShouldBe(await page.Locator($"#e{number}").TextContentAsync());
        (await page.Locator("#readerh").TextContentAsync()).ShouldNotBeNullOrWhiteSpace();
    }

    private static Task<bool> IsFocusedAsync(ILocator element) => element.EvaluateAsync<bool>("element => element === document.activeElement");

    private async Task ShouldBeAccessibleAsync(ColorScheme colours)
    {
        var page = (await browser.OpenAsync(Talks.Value, new BrowserNewContextOptions { ColorScheme = colours, BypassCSP = true })).Page;
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Installed.Axe });

        var violations = await page.EvaluateAsync<string[]>(Axe.Violations);

        violations.ShouldBeEmpty();
    }
}
