using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Parallax.Sources.Web;

/// <summary>A folder of answers, so that a run can be repeated without the network. Each is a file of what is known about it and one of its bytes.</summary>
internal sealed class PageCache(string folder)
{
    /// <summary>The answer kept for an address; null where none is, or it is damaged.</summary>
    public CachedPage? Find(string url)
    {
        try
        {
            var page = JsonSerializer.Deserialize<CachedPage>(File.ReadAllBytes(Place(url, ".json")));
            var bytes = File.ReadAllBytes(Place(url, ".body"));
            return page?.Url == url && page.Address is not null && page.Fetched is not null && page.Sha256 == Convert.ToHexStringLower(SHA256.HashData(bytes)) ? page with { Bytes = bytes } : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps an answer. One that cannot be written is not kept.</summary>
    public void Keep(CachedPage page)
    {
        try
        {
            Directory.CreateDirectory(folder);
            Write(Place(page.Url, ".body"), page.Bytes);
            Write(Place(page.Url, ".json"), JsonSerializer.SerializeToUtf8Bytes(page with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(page.Bytes)) }));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next run asks for it again.
        }
    }

    // Another run may read the folder at the same time.
    private static void Write(string path, byte[] bytes)
    {
        var part = $"{path}.{Environment.ProcessId}.part";
        File.WriteAllBytes(part, bytes);
        File.Move(part, path, overwrite: true);
    }

    private string Place(string url, string extension) => Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)))[..32] + extension);
}
