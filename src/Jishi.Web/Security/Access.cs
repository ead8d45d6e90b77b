using System.Security.Claims;
using Jishi.Record.Accounts;
using Jishi.Record.Catalogue;
using Jishi.Record.Deciding;
using Jishi.Store;

namespace Jishi.Web.Security;

/// <summary>
/// Who asks, and what that role may see. A page without an attribute is open to <see cref="Roles.Reading"/> only, so that a forgotten one
/// shows no case to the administrator.
/// </summary>
public static class Access
{
    /// <summary>Policy of pages without case content: anybody who is signed in, the administrator too.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>The signed-in account in the role of its session. Only behind authorization.</summary>
    public static Actor ActorOf(this HttpContext context)
    {
        var id = context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("nobody is signed in");
        var journal = context.RequestServices.GetRequiredService<Journal>();
        return new Actor(id, journal.World.Accounts[id].Name, context.User.FindFirstValue(ClaimTypes.Role)!);
    }

    public static bool MayRecord(this Actor actor) => Roles.Recording.Contains(actor.Capacity);

    public static bool MayReview(this Actor actor) => Roles.Reviewing.Contains(actor.Capacity);

    public static bool MayJudge(this Actor actor) => Roles.Judging.Contains(actor.Capacity);

    public static bool MayRead(this Actor actor, DataItem item) =>
        item.Confidentiality != Confidentiality.Restricted || Roles.ReadingRestricted.Contains(actor.Capacity);
}
