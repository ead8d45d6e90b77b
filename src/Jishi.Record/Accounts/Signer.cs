namespace Jishi.Record.Accounts;

/// <summary>Who gave their word where two must: the account, its name at that time, and the role it acted in.</summary>
public sealed record Signer(string Account, string Name, string Role);
