namespace Parallax.Testing;

/// <summary>A test on the real texts beside the project; skips where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = Repository.Shared is null ? "needs ../shared, which is not part of the project" : null;
}
