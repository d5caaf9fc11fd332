namespace Parallax.Figures;

/// <summary>The dollar that a bare "$" means in an article, and why.</summary>
/// <param name="Currency">Its ISO 4217 code.</param>
/// <param name="Rule">The rule that figures in it are given under: <c>figure.money.dateline</c> where the report is sent from that country, <c>figure.money.domain</c> where its outlet's address is there.</param>
public sealed record OwnDollar(string Currency, string Rule);
