using System.IO.Compression;
using System.Xml;
using Parallax.Sources.Inputs;

namespace Parallax.Sources.Documents;

/// <summary>A document that is a zip archive of XML parts. Each part is read no further than a limit, without DTD and without what it refers to.</summary>
internal sealed class PackedDocument : IDisposable
{
    /// <summary>How deep elements may stand in one another; word processors write some 30.</summary>
    public const int Deepest = 256;

    private readonly ZipArchive _zip;

    /// <summary>Opens the archive.</summary>
    /// <exception cref="InvalidDataException">The bytes are no zip archive, or a damaged one.</exception>
    public PackedDocument(byte[] bytes) => _zip = BoundedZip.Open(new MemoryStream(bytes, writable: false));

    /// <summary>True where the bytes are those of an older or an encrypted Office document, which are no zip archives.</summary>
    public static bool IsCompound(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>Reads a part element by element; nothing is done where it is missing.</summary>
    /// <exception cref="XmlException">The part is not well-formed, or goes on past the limits.</exception>
    /// <exception cref="InvalidDataException">The part is damaged or unpacks to more than an article may have.</exception>
    public bool TryRead(string name, Action<XmlReader> read)
    {
        if (_zip.GetEntry(name) is not { } entry)
        {
            return false;
        }

        using var stream = new BoundedStream(entry.Open(), InputOptions.Default.LargestArticle);
        using var xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = false,
        });
        read(xml);
        return true;
    }

    public void Dispose() => _zip.Dispose();
}
