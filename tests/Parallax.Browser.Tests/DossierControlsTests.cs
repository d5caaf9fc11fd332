using Microsoft.Playwright;
using Parallax.Browser.Tests.Support;

namespace Parallax.Browser.Tests;

/// <summary>The parts of the page that a reader works with: days, outlets, copies, what was left out, two reports side by side.</summary>
[Trait("Category", "Browser")]
public sealed class DossierControlsTests(Support.Browser browser) : IClassFixture<Support.Browser>
{
    private const string Rows = "section[aria-labelledby=reports] tbody tr";
    private static readonly Lazy<string> Talks = new(() => Pages.Save(Pages.OfTalks(), "controls.html"));
    private static readonly Lazy<string> Strike = new(() => Pages.Save(Pages.OfOpenStrike(), "strike.html"));
    private static readonly BrowserNewContextOptions NoScript = new() { JavaScriptEnabled = false };
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new ViewportSize { Width = 375, Height = 740 } };

    [BrowserFact]
    public async Task Given_only_a_keyboard_when_the_slider_goes_to_the_first_day_then_only_what_was_out_by_then_is_shown()
    {
        var page = (await browser.OpenAsync(Talks.Value)).Page;
        var (slider, rows) = (page.Locator("#asof"), page.Locator(Rows));
        var all = await Visible(rows);
        await slider.FocusAsync();

        await page.Keyboard.PressAsync("Home");

        var firstDay = await page.Locator(".days time").First.TextContentAsync();
        (await slider.GetAttributeAsync("aria-valuetext")).ShouldBe(firstDay);
        (await page.Locator("#asofday").TextContentAsync()).ShouldBe(firstDay);
        var days = await rows.Locator("visible=true").Locator("td:first-child").AllTextContentsAsync();
        days.ShouldNotBeEmpty();
        days.ShouldAllBe(day => day == firstDay);
        (await page.Locator("#shown").TextContentAsync())!.ShouldContain($"{days.Count} of {all} reports");
        (await page.Locator("section.series tbody tr").Locator("visible=true").CountAsync()).ShouldBeLessThan(await page.Locator("section.series tbody tr").CountAsync());

        await page.Keyboard.PressAsync("End");
        (await Visible(rows)).ShouldBe(all);
        (await page.Locator("#shown").TextContentAsync()).ShouldBe("");
    }

    [BrowserFact]
    public async Task Given_an_earlier_day_when_chosen_then_the_panels_tell_nothing_that_came_later_and_count_the_voices_of_that_day()
    {
        var page = (await browser.OpenAsync(Talks.Value)).Page;
        var panels = page.Locator("section.ledger");
        var before = await panels.InnerTextAsync();
        before.ShouldContain("2,431");
        await page.Locator("#asof").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        for (var i = 0; i < 3; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        var days = await panels.Locator("a.ev").Locator("visible=true").EvaluateAllAsync<string[]>("links => links.map(link => document.getElementById(link.getAttribute('href').slice(1)).closest('article.report').querySelector('.day').textContent)");
        var known = (await page.Locator(".days time").AllTextContentsAsync()).Take(4).ToList();
        days.ShouldNotBeEmpty();
        days.Except(known).ShouldBeEmpty();
        var agreed = await page.Locator(".panel.agreed li").Locator("visible=true").Locator(".voices b").AllTextContentsAsync();
        agreed.ShouldNotBeEmpty();
        agreed.ShouldAllBe(count => int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) > 1);
        (await panels.InnerTextAsync()).ShouldNotContain("2,431");

        await page.Keyboard.PressAsync("End");
        (await panels.InnerTextAsync()).ShouldBe(before);
    }

    [BrowserFact]
    public async Task Given_an_outlet_when_chosen_then_every_row_and_text_left_is_its_own()
    {
        var page = (await browser.OpenAsync(Talks.Value)).Page;

        await page.Locator("#outlet").SelectOptionAsync(new SelectOptionValue { Label = "Harbour Radio" });

        var outlets = await page.Locator(Rows).Locator("visible=true").Locator("td:nth-child(3)").AllTextContentsAsync();
        outlets.ShouldNotBeEmpty();
        outlets.ShouldAllBe(outlet => outlet == "Harbour Radio");
        (await page.Locator("article.report").Locator("visible=true").CountAsync()).ShouldBe(outlets.Count);
        (await page.Locator("section.utterance .plain > li a.ev").Locator("visible=true").AllTextContentsAsync()).ShouldAllBe(label => label.StartsWith("Harbour Radio"));
    }

    [BrowserFact]
    public async Task Given_no_script_when_opened_then_the_days_are_a_list_that_leads_to_the_reports()
    {
        var page = (await browser.OpenAsync(Talks.Value, NoScript)).Page;
        (await page.Locator("#controls").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("#pairchoice").IsVisibleAsync()).ShouldBeFalse();

        await page.Locator(".known summary").ClickAsync();
        var link = page.Locator(".days a").First;
        var target = page.Locator((await link.GetAttributeAsync("href"))!);
        await link.ClickAsync();

        await Assertions.Expect(target).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task Given_no_script_when_shared_passages_are_opened_then_both_sides_stand_beside_one_another_and_lead_to_their_words()
    {
        var page = (await browser.OpenAsync(Talks.Value, NoScript)).Page;
        var pair = page.Locator(".pairs > li").First;
        await pair.Locator("summary").ClickAsync();
        var sides = pair.Locator("tbody tr").First.Locator("a.ev");
        (await sides.CountAsync()).ShouldBe(2);

        var target = page.Locator((await sides.Nth(1).GetAttributeAsync("href"))!);
        var report = await target.EvaluateAsync<string>("element => element.closest('article.report').querySelector('.outlet').textContent");
        (await pair.Locator("thead th").Nth(1).TextContentAsync())!.ShouldStartWith(report);
        await sides.Nth(1).ClickAsync();

        await Assertions.Expect(target).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task Given_a_lineage_when_drawn_then_each_report_of_the_telling_has_its_place_and_the_drawing_is_told_in_words()
    {
        var page = (await browser.OpenAsync(Talks.Value)).Page;
        var drawing = page.Locator("svg.lineage").First;

        (await drawing.Locator("text").CountAsync()).ShouldBeGreaterThan(1);
        (await drawing.Locator("path.arc").CountAsync()).ShouldBe(await drawing.Locator("text").CountAsync() - 1);
        var words = await drawing.GetAttributeAsync("aria-label");
        words.ShouldNotBeNull();
        words.ShouldContain(" from ");
        words.ShouldContain("The list below gives each pair.");
    }

    [BrowserFact]
    public async Task Given_what_was_left_out_when_listed_then_a_report_that_leaves_it_out_does_not_tell_it()
    {
        var page = (await browser.OpenAsync(Talks.Value)).Page;
        var row = page.Locator("table.omitted tbody tr").First;

        var tellers = await row.Locator("td:nth-child(3) a").AllTextContentsAsync();
        var others = await row.Locator("td:nth-child(4) a").AllTextContentsAsync();

        tellers.Count.ShouldBeGreaterThan(1);
        others.ShouldNotBeEmpty();
        tellers.Intersect(others).ShouldBeEmpty();
        await row.Locator("td:nth-child(3) a").First.ClickAsync();
        await Assertions.Expect(page.Locator("#readertext .e.here").First).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task Given_only_a_keyboard_when_two_reports_are_put_side_by_side_then_a_fact_leads_to_the_other_and_escape_leads_back()
    {
        var page = (await browser.OpenAsync(Talks.Value)).Page;
        await page.Locator("#pairopen").FocusAsync();

        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#pair")).ToBeVisibleAsync();
        var (left, right) = (page.Locator("#lefttext .k"), page.Locator("#righttext .k"));
        (await left.CountAsync()).ShouldBeGreaterThan(0);
        (await Numbers(left)).ShouldBe(await Numbers(right));
        await left.First.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.dataset.k + ' ' + (document.activeElement.closest('#righttext') !== null)")).ShouldBe($"{await left.First.GetAttributeAsync("data-k")} true");
        await Assertions.Expect(page.Locator($"#righttext .k[data-k='{await left.First.GetAttributeAsync("data-k")}']")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator("#pair").IsVisibleAsync()).ShouldBeFalse();
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("pairopen");
    }

    [BrowserFact]
    public async Task Given_a_phone_when_everything_is_opened_then_nothing_is_wider_than_the_screen()
    {
        var page = (await browser.OpenAsync(Talks.Value, Phone)).Page;
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(each => each.open = true)");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(375);

        await page.Locator("#pairopen").ClickAsync();

        (await page.Locator("#pair").EvaluateAsync<int>("element => element.scrollWidth")).ShouldBeLessThanOrEqualTo(375);
        await Assertions.Expect(page.Locator("#lefttext")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#righttext")).ToBeInViewportAsync();
    }

    [BrowserFact(NeedsAxe = true)]
    public async Task Given_everything_opened_when_checked_by_axe_then_there_is_no_violation()
    {
        var page = (await browser.OpenAsync(Talks.Value, new BrowserNewContextOptions { BypassCSP = true })).Page;
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Installed.Axe });
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(each => each.open = true)");

        (await page.EvaluateAsync<string[]>(Axe.Violations)).ShouldBeEmpty();
        await page.Locator("#pairopen").ClickAsync();
        (await page.EvaluateAsync<string[]>(Axe.Violations)).ShouldBeEmpty();
    }

    [BrowserFact]
    [Trait("Category", "Long")]
    public async Task Given_two_hundred_reports_when_opened_then_the_page_is_below_five_megabytes_and_painted_within_a_second()
    {
        var html = Pages.OfReports(200);
        System.Text.Encoding.UTF8.GetByteCount(html).ShouldBeLessThan(5_000_000);
        var page = (await browser.OpenAsync(Pages.Save(html, "two-hundred.html"))).Page;

        var painted = await page.EvaluateAsync<double>("new Promise(done => { const told = performance.getEntriesByName('first-contentful-paint')[0]; if (told) done(told.startTime); else new PerformanceObserver(list => done(list.getEntries()[0].startTime)).observe({ type: 'paint', buffered: true }); })");

        painted.ShouldBeLessThan(1000);
        (await page.Locator("section.ledger > section > ul > li").Locator("visible=true").CountAsync()).ShouldBeLessThanOrEqualTo(30);
    }

    [BrowserFact]
    public async Task Given_what_is_open_between_two_parties_when_a_stand_is_clicked_then_its_words_are_shown_in_their_report()
    {
        var page = (await browser.OpenAsync(Strike.Value)).Page;
        var row = page.Locator("table.gap tbody tr").First;
        (await row.Locator("td").First.TextContentAsync()).ShouldBe("open");
        (await row.Locator("td a.ev").CountAsync()).ShouldBeGreaterThan(1);
        var stand = row.Locator("td a.ev").Nth(1);

        await stand.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#readertext .e.here").First).ToBeInViewportAsync();
        (await page.Locator("#readertext .e.here").First.TextContentAsync()).ShouldBe(await stand.TextContentAsync());
    }

    [BrowserFact]
    public async Task Given_no_script_on_a_phone_when_the_gaps_are_read_then_they_are_there_and_nothing_is_wider_than_the_screen()
    {
        var page = (await browser.OpenAsync(Strike.Value, new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = Phone.ViewportSize })).Page;
        var stand = page.Locator("table.gap td a.ev").First;
        var target = page.Locator((await stand.GetAttributeAsync("href"))!);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(375);

        await stand.ClickAsync();

        await Assertions.Expect(target).ToBeInViewportAsync();
    }

    private static Task<int> Visible(ILocator rows) => rows.Locator("visible=true").CountAsync();

    private static async Task<string[]> Numbers(ILocator buttons) => [.. (await buttons.AllTextContentsAsync()).Order(StringComparer.Ordinal)];
}
