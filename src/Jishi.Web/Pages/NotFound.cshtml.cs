using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jishi.Web.Pages;

/// <summary>Shown for an answer without a body: not there, not open to the role, a form that lapsed or is too large.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class NotFoundModel : PageModel
{
    public string Title { get; private set; } = "没有这一页";

    public string Words { get; private set; } = "可能是地址有误，也可能是要看的事项、人选或干部不在本账本里。";

    public string Hint { get; private set; } = "请从上方的导航重新进入。";

    public void OnGet()
    {
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status404NotFound;
        (Title, Words, Hint) = Response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => ("没有收下", "这一页打开太久，或登录已经换过，这次提交没有记上。", "请返回上一页，刷新后再提交。"),
            StatusCodes.Status403Forbidden => ("你的岗位不能看这一页", "选任事项和干部材料只对记录、审核和查阅岗位开放，系统管理员不在其中。", "确需查看的，请由部领导授予查阅岗位。"),
            StatusCodes.Status413PayloadTooLarge => ("文件太大", "一次提交最多 210 MB，这次提交没有记上。", "请压缩，或分几次上传。"),
            _ => (Title, Words, Hint),
        };
    }

    public void OnPost() => OnGet();
}
