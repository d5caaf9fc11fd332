using System.Globalization;
using System.Text;
using Parallax.Text;

namespace Parallax.Training.Text;

/// <summary>A document of a treebank: its raw text, paragraphs a blank line apart, with the right sentences, tokens, tags and lemmas.</summary>
internal sealed record AnnotatedText(string Id, TokenizedText Text, string[] Lemmas)
{
    private static readonly string[] TagNames =
        ["_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"];

    /// <summary>Reads all documents of a CoNLL-U file.</summary>
    public static List<AnnotatedText> Read(string path)
    {
        var documents = new List<AnnotatedText>();
        var draft = new Draft("");
        foreach (var line in PackedLines.Read(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                draft.AddTo(documents);
                draft = new Draft(line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                draft.StartParagraph();
            }
            else if (line.Length == 0)
            {
                draft.EndSentence();
            }
            else if (line[0] != '#')
            {
                draft.Add(line.Split('\t'));
            }
        }

        draft.EndSentence();
        draft.AddTo(documents);
        return documents;
    }

    private sealed class Draft(string id)
    {
        private readonly StringBuilder _text = new();
        private readonly List<Token> _tokens = [];
        private readonly List<Sentence> _sentences = [];
        private readonly List<string> _lemmas = [];
        private int _paragraph = -1;
        private int _first;
        private int _rangeEnd;
        private int _surfaceStart;
        private int _surfaceEnd;
        private int _inside = -1;

        public void StartParagraph()
        {
            if (_text.Length > 0)
            {
                _text.Length -= _text[^1] == ' ' ? 1 : 0;
                _text.Append("\n\n");
            }

            _paragraph++;
        }

        public void Add(string[] cells)
        {
            if (cells[0].Contains('.', StringComparison.Ordinal))
            {
                return;
            }

            if (cells[0].Split('-') is [_, var last])
            {
                _rangeEnd = int.Parse(last, CultureInfo.InvariantCulture);
                _surfaceStart = _text.Length;
                _inside = 0;
                Append(cells);
                return;
            }

            if (_inside >= 0)
            {
                AddPart(cells);
                return;
            }

            var start = _text.Length;
            _tokens.Add(new Token(new TextSpan(start, start + cells[1].Length), KindOf(cells[1]), TagOf(cells), IsJoined: false));
            _lemmas.Add(cells[2]);
            Append(cells);
        }

        public void EndSentence()
        {
            if (_tokens.Count > _first)
            {
                _sentences.Add(new Sentence(_sentences.Count, new TextSpan(_tokens[_first].Span.Start, _tokens[^1].Span.End), _first, _tokens.Count, Math.Max(0, _paragraph), Zone.Body));
                _first = _tokens.Count;
            }

            _inside = -1;
        }

        public void AddTo(List<AnnotatedText> documents)
        {
            if (_tokens.Count > 0)
            {
                documents.Add(new AnnotatedText(id, new TokenizedText(_text.ToString(), [.. _tokens], [.. _sentences]), [.. _lemmas]));
            }
        }

        /// <summary>A word inside a surface token; where forms are not pieces of it, the last takes what is left.</summary>
        private void AddPart(string[] cells)
        {
            var isLast = int.Parse(cells[0], CultureInfo.InvariantCulture) == _rangeEnd;
            var start = _surfaceStart + _inside;
            var end = isLast ? _surfaceEnd : Math.Min(_surfaceEnd, start + cells[1].Length);
            if (end > start)
            {
                _tokens.Add(new Token(new TextSpan(start, end), KindOf(cells[1]), TagOf(cells), IsJoined: _inside > 0));
                _lemmas.Add(cells[2]);
            }

            _inside = isLast ? -1 : end - _surfaceStart;
        }

        private void Append(string[] cells)
        {
            _text.Append(cells[1]);
            _surfaceEnd = _text.Length;
            if (!cells[9].Split('|').Contains("SpaceAfter=No"))
            {
                _text.Append(' ');
            }
        }

        private static PartOfSpeech TagOf(string[] cells) => (PartOfSpeech)Math.Max(0, Array.IndexOf(TagNames, cells[3]));

        private static TokenKind KindOf(string form) => CharClass.Of(form[0]) switch
        {
            CharKind.Letter => TokenKind.Word,
            CharKind.Digit => TokenKind.Number,
            CharKind.Quote or CharKind.Apostrophe when form.Length <= 2 && form != "'s" && form != "’s" => TokenKind.Quote,
            CharKind.Quote or CharKind.Apostrophe => TokenKind.Word,
            CharKind.Symbol or CharKind.Surrogate => TokenKind.Symbol,
            _ => form.Length > 1 && form.Any(char.IsLetterOrDigit) ? TokenKind.Word : TokenKind.Punctuation,
        };
    }
}
