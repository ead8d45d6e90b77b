using Jishi.Record.Catalogue;

namespace Jishi.Record.Gates.G4Inspection;

/// <summary>环节补充（X15）中属于组织考察的数据项。</summary>
public static class InspectionSupplementItems
{
    public static readonly DataItem<DateTimeOffset> SecretaryBriefedAt = new("E216", "考察后书记听取汇报时间", ItemTypes.DateTime, Scope.Candidacy)
    { MayLack = "没有专门汇报", Source = "S001" };

    public static readonly DataItem<ValueList<TableRow>> InspectionPlanConsult = new("E217", "考察方案沟通与考察情况反馈（对象、日期、意见）", ItemTypes.Table(
        new("Subject", "方案或情况", ItemTypes.Text),
        new("Consulted", "对象", ItemTypes.Text),
        new("HeldOn", "日期", ItemTypes.Date),
        new("Opinion", "意见", ItemTypes.LongText)), Scope.Candidacy)
    { Source = "条例2019第28条(记忆)", Note = "“方案或情况”一列为本系统所加，分清是沟通方案还是反馈情况" };

    public static readonly DataItem<ValueList<TableRow>> InspectionOpinionForms = new("E218", "考察征求意见表汇总（发出、收回、有效、同意、不同意、弃权、其他人选）", ItemTypes.Table(
        new("Scope", "范围", ItemTypes.Text),
        new("Issued", "发出", ItemTypes.Integer),
        new("Returned", "收回", ItemTypes.Integer),
        new("Valid", "有效", ItemTypes.Integer),
        new("For", "同意", ItemTypes.Integer),
        new("Against", "不同意", ItemTypes.Integer),
        new("Abstain", "弃权", ItemTypes.Integer),
        new("Other", "其他人选", ItemTypes.Integer)), Scope.Candidacy)
    { Confidentiality = Confidentiality.Restricted, Source = "S003;条例2019第28条(记忆)", Note = "范围一列为本系统所加，不分范围时填一行" };

    public static readonly DataItem<ValueList<Person>> InspectionReportSigners = new("E232", "考察材料签字人", ItemTypes.People, Scope.Candidacy)
    { Evidence = "考察材料", Source = "S001;条例2014第33条", Note = "照考察材料上的签字写；本项为本系统所加，INS-03 据此判断" };

    /// <summary>环节补充模块在组织考察关口的部分。</summary>
    public static readonly Module Module = new("X15", "环节补充", null, [SecretaryBriefedAt, InspectionPlanConsult, InspectionOpinionForms, InspectionReportSigners]);
}
