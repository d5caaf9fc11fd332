using System.Reflection;
using System.Text;

namespace Parallax.Cli.Tests;

/// <summary>What callers of the libraries can see changes only on purpose: approve it by copying the <c>.received.txt</c> over the <c>.approved.txt</c>.</summary>
public sealed class PublicSurfaceTests
{
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("Parallax")]
    [InlineData("Parallax.Sources")]
    public void The_public_surface_is_the_approved_one(string library)
    {
        var folder = Repository.In("tests", "Parallax.Cli.Tests", "Snapshots");
        var (approved, received) = (Path.Combine(folder, $"{library}.approved.txt"), Path.Combine(folder, $"{library}.received.txt"));

        var surface = SurfaceOf(Assembly.Load(library));

        if (!File.Exists(approved) || File.ReadAllText(approved) != surface)
        {
            File.WriteAllText(received, surface);
        }

        surface.ShouldBe(File.ReadAllText(approved), $"see {received}");
    }

    private static string SurfaceOf(Assembly library)
    {
        var surface = new StringBuilder();
        foreach (var type in library.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            surface.Append(type.FullName).Append('\n');
            var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(member => member is not MethodBase { IsSpecialName: true, Name: not ".ctor" } && !IsMadeByCompiler(member))
                .Select(member => $"  {member}");
            foreach (var member in members.Order(StringComparer.Ordinal))
            {
                surface.Append(member).Append('\n');
            }
        }

        return surface.ToString();
    }

    // What every record has says nothing.
    private static bool IsMadeByCompiler(MemberInfo member) =>
        member.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
        || member.Name is "Equals" or "GetHashCode" or "ToString" or "<Clone>$" or "Deconstruct" or "PrintMembers" or "value__";
}
