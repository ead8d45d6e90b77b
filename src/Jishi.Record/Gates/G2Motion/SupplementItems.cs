using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G2Motion;

/// <summary>环节补充（X15）中属于动议的数据项。</summary>
public static class MotionSupplementItems
{
    public static readonly DataItem<ValueList<TableRow>> QuotaPrecheck = new("E214", "职数预审（层次、核定、现配、拟免、到龄、拟配、是否超）", ItemTypes.Table(
        new("Tier", "层次", ItemTypes.Text),
        new("Approved", "核定", ItemTypes.Integer),
        new("Filled", "现配", ItemTypes.Integer),
        new("ToRemove", "拟免", ItemTypes.Integer),
        new("Retiring", "到龄", ItemTypes.Integer),
        new("ToAppoint", "拟配", ItemTypes.Integer)), Scope.Candidacy)
    { Source = "S001;S002", Note = "是否超由核定、现配、拟免、到龄、拟配推算，不另填" };

    public static readonly DataItem<ValueList<TableRow>> SecretaryPlanReview = new("E215", "书记听取调整方案与初审意见", ItemTypes.Table(
        new("HeldOn", "日期", ItemTypes.Date),
        new("HeardBy", "听取人", ItemTypes.Person),
        new("Opinion", "资格条件标准把关意见", ItemTypes.LongText)), Scope.Candidacy)
    { Confidentiality = Confidentiality.Restricted, Source = "S001", Note = "不得替代集体决定；听取人一列为本系统所加" };

    public static readonly DataItem<ValueList<TableRow>> DisclosureItems = new("E208", "向社会公开的事项与渠道", ItemTypes.Table(
        new("Subject", "公开事项", ItemTypes.Text),
        new("Channel", "公开渠道", ItemTypes.Text),
        new("PublishedOn", "公开日期", ItemTypes.Date)), Scope.Matter)
    { When = Condition.ByPolicy("本地向社会公开职位、入围人选等事项"), Evidence = "公开记录", Confidentiality = Confidentiality.Public, Source = "S002", Note = "各列为本系统所加；目录列在单位名下，这里按选任事项记" };

    /// <summary>环节补充模块在动议关口的部分。</summary>
    public static readonly Module Module = new("X15", "环节补充", null, [QuotaPrecheck, SecretaryPlanReview, DisclosureItems]);
}
