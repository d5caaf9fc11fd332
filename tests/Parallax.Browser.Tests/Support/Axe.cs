namespace Parallax.Browser.Tests.Support;

/// <summary>What axe-core is asked, once its script is in the page.</summary>
internal static class Axe
{
    /// <summary>Gives the violations, a line each, with the first elements that they are about.</summary>
    public const string Violations = "async () => (await axe.run()).violations.map(each => each.id + ': ' + each.help + ' ' + each.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(' | '))";
}
