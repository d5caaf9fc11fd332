namespace Parallax.Sources.Web;

/// <summary>A host has no address that may be connected to.</summary>
internal sealed class RefusedAddressException(string host) : IOException($"{host} is no host of the public network")
{
    /// <summary>The exception, where it is the reason of another.</summary>
    public static RefusedAddressException? In(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is RefusedAddressException refused)
            {
                return refused;
            }
        }

        return null;
    }
}
