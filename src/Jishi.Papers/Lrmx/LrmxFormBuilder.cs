using System.Xml.Linq;

namespace Jishi.Papers.Lrmx;

/// <summary>Walks the elements under Person, in any order, into a form.</summary>
internal sealed class LrmxFormBuilder(LrmxReport report)
{
    private readonly List<LrmxField> fields = [];
    private readonly List<LrmxUnknown> unknown = [];
    private readonly Dictionary<string, string> seen = new(StringComparer.Ordinal);
    private LrmxPhoto? photo;
    private string version = "";

    /// <summary>The form; null (with an error in the report) when Person holds not one field of the form.</summary>
    public LrmxForm? Build(XElement person)
    {
        LrmxElements.ReportStrayText(person, "", report);
        var family = new LrmxFamilyReader(report, unknown);
        foreach (var element in person.Elements()) Read(element, family);
        if (seen.Count == 0)
        {
            report.File(LrmxLevel.Error, "<Person> 里没有任何任免审批表的字段，请检查是否选错文件", LrmxElements.Line(person));
            return null;
        }

        family.Finish(new LrmxPlace(LrmxFieldTable.Container, LrmxFieldTable.NameZh(LrmxFieldTable.Container), 0));
        var form = new LrmxForm(version, fields, family.Rows, photo, unknown);
        LrmxFormChecks.Run(form, seen.Keys, report);
        return form;
    }

    private void Read(XElement element, LrmxFamilyReader family)
    {
        var name = element.Name.LocalName;
        if (LrmxFieldTable.FindRoot(name) is not { } spec)
        {
            LrmxElements.Keep(element, name, unknown, report);
            return;
        }

        var place = new LrmxPlace(name, spec.NameZh, LrmxElements.Line(element));
        ReportRepeat(element, place);
        switch (spec.Kind)
        {
            case LrmxKind.Family:
                family.Read(element);
                break;
            case LrmxKind.Photo:
                photo ??= LrmxPhotoReader.Read(LrmxElements.Text(element, place, report), place, report);
                break;
            default:
                Add(spec, LrmxElements.Text(element, place, report), place);
                break;
        }
    }

    private void Add(LrmxSpec spec, string raw, LrmxPlace place)
    {
        var text = LrmxFieldReader.Read(spec, raw, place, report);
        if (spec.Kind is LrmxKind.Version && version.Length == 0) version = text;
        if (spec.Kind is LrmxKind.Resume) LrmxResumeChecks.Run(raw, place, report);
        fields.Add(new LrmxField(spec.Element, spec.NameZh, text, place.Line));
    }

    private void ReportRepeat(XElement element, LrmxPlace place)
    {
        var text = element.Value.Trim();
        if (seen.TryAdd(place.Element, text)) return;
        if (string.Equals(seen[place.Element], text, StringComparison.Ordinal))
            report.Add(place, LrmxLevel.Info, "字段重复出现，内容相同");
        else if (LrmxFieldTable.FindRoot(place.Element) is { Kind: LrmxKind.Family })
            report.Add(place, LrmxLevel.Warning, "家庭成员表重复出现，已合并，请核对有无重复的人");
        else
            report.Add(place, LrmxLevel.Error, "字段重复出现且内容不同，取第一次的内容，请核对", text);
    }
}
