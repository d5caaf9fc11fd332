namespace Parallax.Browser.Tests.Support;

/// <summary>A test that needs chromium, and axe-core where it says so; it skips, with the reason, where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Installed.Chromium is null ? "chromium is not installed; ./test installs it" : null;

    public bool NeedsAxe
    {
        get;
        init
        {
            field = value;
            Skip ??= value && Installed.Axe is null ? "axe-core is not installed; ./test installs it" : null;
        }
    }
}
