using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Parallax.Learning;

/// <summary>
/// The content of a model file and the tail behind it, read from front to back. What <see cref="Take"/> gives is no copy; its memory is lent again to the next model
/// when the reader is disposed.
/// </summary>
internal sealed class ModelReader : IDisposable
{
    private byte[][] _lent;
    private byte[] _bytes;
    private int _at;
    private int _end;
    private ArraySegment<byte> _tail;

    /// <summary>Reads content and tail.</summary>
    /// <param name="content">The content, unpacked.</param>
    /// <param name="tail">What stands behind it.</param>
    /// <param name="lent">Arrays from the shared pool, to be given back.</param>
    public ModelReader(ArraySegment<byte> content, ArraySegment<byte> tail, params byte[][] lent)
    {
        (_bytes, _at, _end) = (content.Array ?? [], content.Offset, content.Offset + content.Count);
        (_tail, _lent) = (tail, lent);
    }

    /// <summary>The next bytes, all of the content or all of the tail.</summary>
    /// <exception cref="InvalidDataException">There are not so many.</exception>
    public ReadOnlySpan<byte> Take(int count)
    {
        GoOn();
        if ((uint)count > (uint)(_end - _at))
        {
            throw new InvalidDataException($"{count} more bytes of a model were expected, {_end - _at} are left.");
        }

        var taken = _bytes.AsSpan(_at, count);
        _at += count;
        return taken;
    }

    /// <summary>Fills numbers as they lie in the file.</summary>
    public void Fill<T>(Span<T> numbers)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(numbers);
        Take(bytes.Length).CopyTo(bytes);
    }

    /// <summary>A whole number of four bytes.</summary>
    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    /// <summary>A whole number of two bytes.</summary>
    public short ReadInt16() => BinaryPrimitives.ReadInt16LittleEndian(Take(sizeof(short)));

    /// <summary>A whole number of two bytes, 0 or more.</summary>
    public ushort ReadUInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(sizeof(ushort)));

    /// <summary>A number of four bytes.</summary>
    public float ReadSingle() => BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)));

    /// <summary>A byte.</summary>
    public byte ReadByte() => Take(1)[0];

    /// <summary>UTF-8 behind its length in bytes, as <see cref="BinaryWriter.Write(string)"/> writes it.</summary>
    public string ReadString() => Encoding.UTF8.GetString(Take(Read7BitEncodedInt()));

    /// <summary>A whole number that takes the fewer bytes the smaller it is, as <see cref="BinaryWriter.Write7BitEncodedInt"/> writes it.</summary>
    public int Read7BitEncodedInt()
    {
        GoOn();
        var number = 0u;
        for (var shift = 0; _at < _end && shift < 35; shift += 7)
        {
            var next = _bytes[_at++];
            number |= (next & 0x7FU) << shift;
            if (next < 0x80)
            {
                return (int)number;
            }
        }

        throw new InvalidDataException("A number of a model does not end.");
    }

    /// <summary>All that is left.</summary>
    public byte[] ReadToEnd()
    {
        byte[] all = [.. _bytes.AsSpan(_at, _end - _at), .. _tail];
        (_at, _tail) = (_end, default);
        return all;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        foreach (var each in _lent)
        {
            ArrayPool<byte>.Shared.Return(each);
        }

        (_lent, _bytes, _at, _end, _tail) = ([], [], 0, 0, default); // once only, however often it is disposed
    }

    /// <summary>Behind the content comes the tail.</summary>
    private void GoOn()
    {
        if (_at == _end && _tail.Array is { } bytes)
        {
            (_bytes, _at, _end, _tail) = (bytes, _tail.Offset, _tail.Offset + _tail.Count, default);
        }
    }
}
