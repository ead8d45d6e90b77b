namespace Jishi.Web.Shell;

/// <summary>Days to a deadline; 0 is today, below 0 past. Partial <c>_Due</c>.</summary>
/// <param name="Wide">one line high, for the head of a card</param>
public sealed record Due(int DaysLeft, bool Wide = false)
{
    public string Css => DaysLeft switch
    {
        <= 0 => "hot",
        <= 2 => "hot2",
        3 => "soon",
        _ => "",
    };

    public string Before => DaysLeft switch { 0 => "", < 0 => "超", _ => "剩" };

    public string Words => DaysLeft == 0 ? "今天" : $"{Math.Abs(DaysLeft)} 天";
}
