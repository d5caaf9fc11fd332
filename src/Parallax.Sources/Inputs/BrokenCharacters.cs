using System.Text;

namespace Parallax.Sources.Inputs;

/// <summary>What stands for bytes that are no character, as in browsers: U+FFFD, and behind it the ASCII among them, so that a character that breaks off does not take a tag with it.</summary>
internal sealed class BrokenCharacters : DecoderFallback
{
    private const int LongestCharacter = 4;

    public override int MaxCharCount => LongestCharacter;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private readonly char[] _characters = new char[LongestCharacter];
        private int _length;
        private int _at;

        public override int Remaining => _length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (_at, _length) = (0, 1);
            _characters[0] = '\uFFFD';
            foreach (var value in bytesUnknown.AsSpan(Math.Min(1, bytesUnknown.Length)))
            {
                if (char.IsAscii((char)value) && _length < LongestCharacter)
                {
                    _characters[_length++] = (char)value;
                }
            }

            return true;
        }

        public override char GetNextChar() => _at < _length ? _characters[_at++] : '\0';

        public override bool MovePrevious()
        {
            if (_at == 0)
            {
                return false;
            }

            _at--;
            return true;
        }

        public override void Reset() => (_at, _length) = (0, 0);
    }
}
