using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Parallax.Sources.Tests.Support;

/// <summary>Writes web archives, and knows where each of its records ends.</summary>
internal sealed class WarcBuilder(bool isPacked)
{
    private readonly ArrayBufferWriter<byte> _file = new();

    /// <summary>Of each page that is to be read: its address, its page, where its record begins and ends in the file.</summary>
    public List<(string Uri, string Page, int Start, int End)> Pages { get; } = [];

    public byte[] Bytes => _file.WrittenSpan.ToArray();

    /// <summary>A generated archive: pages, and between them records of every other kind.</summary>
    public static WarcBuilder Random(Random random, bool isPacked, int pages)
    {
        var warc = new WarcBuilder(isPacked);
        warc.Record("warcinfo", null, "application/warc-fields", "software: a generator\r\n"u8.ToArray());
        for (var i = 0; i < pages; i++)
        {
            var uri = string.Create(CultureInfo.InvariantCulture, $"https://courier.example/{random.Next()}/{i}");
            warc.Record("request", uri, "application/http; msgtype=request", Encoding.ASCII.GetBytes($"GET /{i} HTTP/1.1\r\n\r\n"));
            var words = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => $" w{random.Next(random.Next(1, 100000)):x}"));
            var page = $"<html><title>{i}</title><p>Page {i} has{words}.</p></html>";
            warc.Page(uri, page, (Coding)random.Next(5), hasDigest: random.Next(2) == 0);
            switch (random.Next(6))
            {
                case 0:
                    warc.Record("response", uri + "/x", "application/http; msgtype=response", Encoding.ASCII.GetBytes("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>No.</p>"));
                    break;
                case 1:
                    var picture = new byte[random.Next(400)];
                    random.NextBytes(picture);
                    warc.Record("response", uri + "/p.png", "application/http; msgtype=response", [.. "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"u8, .. picture]);
                    break;
                case 2:
                    warc.Record("revisit", uri, "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray());
                    break;
                default:
                    break;
            }
        }

        return warc;
    }

    public enum Coding
    {
        Plain,
        Chunked,
        Gzip,
        Deflate,
        Brotli,
    }

    public void Page(string uri, string page, Coding coding = Coding.Plain, bool hasDigest = true)
    {
        var start = _file.WrittenCount;
        var (fields, body) = Encoded(Encoding.UTF8.GetBytes(page), coding);
        Record("response", uri, "application/http; msgtype=response", [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{fields}\r\n"), .. body], hasDigest);
        Pages.Add((uri, page, start, _file.WrittenCount - (isPacked ? 0 : 4)));
    }

    public void Record(string type, string? uri, string contentType, byte[] block, bool hasDigest = false, string more = "")
    {
        var head = $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{_file.WrittenCount:x32}>\r\nWARC-Date: 2031-03-02T08:00:00Z\r\n"
            + (uri is null ? "" : $"WARC-Target-URI: {uri}\r\n")
            + (hasDigest ? $"WARC-Block-Digest: sha256:{Convert.ToHexStringLower(SHA256.HashData(block))}\r\n" : "")
            + $"Content-Type: {contentType}\r\n{more}Content-Length: {block.Length}\r\n\r\n";
        byte[] record = [.. Encoding.UTF8.GetBytes(head), .. block, .. "\r\n\r\n"u8];
        _file.Write(isPacked ? TempFolder.Packed(record) : record);
    }

    public void Raw(byte[] bytes) => _file.Write(bytes);

    private static (string Fields, byte[] Body) Encoded(byte[] page, Coding coding) => coding switch
    {
        Coding.Chunked => ("Transfer-Encoding: chunked\r\n", [.. Encoding.ASCII.GetBytes($"{page.Length / 2:x}\r\n"), .. page[..(page.Length / 2)], .. Encoding.ASCII.GetBytes($"\r\n{page.Length - (page.Length / 2):X};x=y\r\n"), .. page[(page.Length / 2)..], .. "\r\n0\r\n\r\n"u8]),
        Coding.Gzip => ("Content-Encoding: gzip\r\n", TempFolder.Packed(page)),
        Coding.Deflate => ("Content-Encoding: deflate\r\n", Packed(page, stream => new ZLibStream(stream, CompressionLevel.Optimal))),
        Coding.Brotli => ("Content-Encoding: br\r\n", Packed(page, stream => new BrotliStream(stream, CompressionLevel.Fastest))),
        _ => ("", page),
    };

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var memory = new MemoryStream();
        using (var stream = pack(memory))
        {
            stream.Write(bytes);
        }

        return memory.ToArray();
    }
}
