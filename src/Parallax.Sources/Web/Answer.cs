using Parallax.Running;

namespace Parallax.Sources.Web;

/// <summary>What one request came to: an answer, or why there is none.</summary>
internal sealed record Answer
{
    public int Status { get; init; }

    public HttpHeaders Headers { get; init; } = new();

    /// <summary>The body without encodings, of an answer that is a success.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Why there is no answer; null where there is one.</summary>
    public Problem? Problem { get; init; }

    /// <summary>True where the same request may go well later.</summary>
    public bool MayPass { get; init; }

    public bool IsSuccess => Problem is null && Status is >= 200 and < 300;

    public bool IsRedirect => Problem is null && Status is 301 or 302 or 303 or 307 or 308 && Headers["Location"] is not null;
}
