using System.Xml.Linq;
using Jishi.Store;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Jishi.Web.Security;

/// <summary>The keys that seal sessions and forms, in the database: a session begun on one server goes on at another, and over a restart.</summary>
internal sealed class SessionKeys(DeskStore desk) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. desk.SessionKeys().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => desk.SaveSessionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
