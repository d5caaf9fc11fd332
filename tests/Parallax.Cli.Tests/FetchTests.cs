using System.Globalization;
using Parallax.Cli.Tests.Support;
using Parallax.Sources.Tests.Support;

namespace Parallax.Cli.Tests;

public sealed class FetchTests
{
    private static readonly DateTimeOffset Past = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [LinuxTheory]
    [InlineData("localhost", false, true, null)]
    [InlineData("localhost", false, false, "PX0148")]
    [InlineData("localhost", true, true, "PX0148")]
    [InlineData("courier.example", false, true, "PX0148")]
    public void Given_a_page_over_tls_when_fetched_then_it_is_read_only_where_a_trusted_authority_vouches_for_the_host_today(string host, bool isOver, bool isTrusted, string? code)
    {
        using var folder = new TempFolder();
        using var certificates = new Certificates();
        using var certificate = certificates.For(host, isOver ? Past : null);
        using var server = new OddServer(path => path == "/robots.txt" ? null : OddServer.Page("<h1>Rain</h1><p>Rain fell on Sollan for 3 days.</p>")) { Certificate = certificate };
        var authority = folder.File("authority.pem", isTrusted ? certificates.Pem : "");
        var url = string.Create(CultureInfo.InvariantCulture, $"https://localhost:{server.Port}/1");

        var run = ProgramRun.Of(["clean", "--allow-private", "--delay", "0", "--format", "text", url], null, ("SSL_CERT_FILE", authority), ("SSL_CERT_DIR", folder.Path));

        (run.Status == 0).ShouldBe(code is null, run.Error);
        (code is null ? run.Output : run.Error).ShouldContain(code ?? "Rain fell on Sollan");
        server.Requests.IsEmpty.ShouldBe(code is not null);
    }
}
