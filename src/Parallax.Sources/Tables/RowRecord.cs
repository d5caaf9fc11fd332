using System.Buffers;

namespace Parallax.Sources.Tables;

/// <summary>Writes a row as the record it stands for. Bytes stay as they are, so that the record tells of an encoding other than UTF-8 as any record does.</summary>
internal static class RowRecord
{
    /// <summary>The record; a cell that is empty is no value.</summary>
    public static byte[] Of(IReadOnlyList<byte[]> cells, int[] places)
    {
        var record = new ArrayBufferWriter<byte>();
        record.Write("{"u8);
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] < 0 || places[i] >= cells.Count || cells[places[i]] is not { Length: > 0 } cell)
            {
                continue;
            }

            record.Write(record.WrittenCount > 1 ? ",\""u8 : "\""u8);
            record.Write(System.Text.Encoding.ASCII.GetBytes(TableColumns.Keys[i]));
            record.Write("\":\""u8);
            // A text is kept to the character, other values are trimmed.
            WriteEscaped(record, TableColumns.Keys[i] is "text" or "html" ? cell : cell.AsSpan().Trim(" \t\r\n"u8));
            record.Write("\""u8);
        }

        record.Write("}"u8);
        return record.WrittenSpan.ToArray();
    }

    private static void WriteEscaped(ArrayBufferWriter<byte> record, ReadOnlySpan<byte> value)
    {
        while (!value.IsEmpty)
        {
            var plain = 0;
            while (plain < value.Length && value[plain] is >= 0x20 and not ((byte)'"' or (byte)'\\'))
            {
                plain++;
            }

            record.Write(value[..plain]);
            if (plain == value.Length)
            {
                return;
            }

            var digits = "0123456789abcdef"u8;
            record.Write("\\u00"u8);
            record.Write([digits[value[plain] >> 4], digits[value[plain] & 15]]);
            value = value[(plain + 1)..];
        }
    }
}
