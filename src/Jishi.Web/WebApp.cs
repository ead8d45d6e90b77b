using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Jishi.Store;
using Jishi.Web.Api;
using Jishi.Web.Imports;
using Jishi.Web.Oversight;
using Jishi.Web.Security;
using Jishi.Web.Shell;
using Jishi.Web.Watching;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Jishi.Web;

/// <summary>The office's server: pages and what stands around them. The caller opens the journal, runs the application and closes both.</summary>
public static class WebApp
{
    /// <summary>Above the largest evidence file, with room for the fields beside it.</summary>
    private const long MostBytes = 210L * 1024 * 1024;

    /// <summary>A table item of 2,000 rows posts one value a cell.</summary>
    private const int MostValues = 65_536;

    public static WebApplication Create(string[] args, Journal journal, WebSettings settings)
    {
        // Named after this assembly, wherever it is hosted: its pages and its list of static files are found by the name.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(WebApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        UseOwnFiles(builder);
        builder.WebHost.UseUrls([.. settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), .. settings.WatchAddress is { } watch ? new[] { watch.ToString() } : []]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
        });
        builder.Logging.AddLogLines(settings);
        AddPages(builder.Services, journal, settings);
        var app = builder.Build();
        Use(app, settings);
        journal.OnFailure(LogLines.Failures(app.Services));
        return app;
    }

    /// <summary>Built from source, the files lie in the source folder and a list beside the program says where; published, they lie in wwwroot.</summary>
    private static void UseOwnFiles(WebApplicationBuilder builder)
    {
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, builder.Environment.ApplicationName + ".staticwebassets.runtime.json")))
            builder.WebHost.UseStaticWebAssets();
    }

    /// <summary>The list of static files: beside the program as it was built it bears this assembly's name, published the name of the program.</summary>
    private static string OwnFiles(IWebHostEnvironment environment)
    {
        const string List = ".staticwebassets.endpoints.json";
        var own = environment.ApplicationName + List;
        return File.Exists(Path.Combine(AppContext.BaseDirectory, own)) ? own : Assembly.GetEntryAssembly()?.GetName().Name + List;
    }

    private static void AddPages(IServiceCollection services, Journal journal, WebSettings settings)
    {
        services.AddSingleton(journal);
        services.AddSingleton(new ImportBatches(journal.Clock));
        services.AddSingleton(new Judging.JudgeRuns(journal.Clock));
        services.AddSingleton(new Readiness(journal, settings));
        services.AddSingleton<MetricsReader>();
        services.AddSingleton<SignalRun>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = MostBytes;
            form.ValueCountLimit = MostValues;
            form.ValueLengthLimit = 4 * 1024 * 1024;
        });
        services.AddRazorPages().AddMvcOptions(mvc =>
        {
            mvc.MaxModelBindingCollectionSize = MostValues;
            mvc.Filters.Add<ShellFilter>();
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
        });
        services.AddSignIn(settings);
        services.AddApi();
        services.Configure<AntiforgeryOptions>(antiforgery =>
        {
            antiforgery.Cookie.Name = "jishi-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = SessionCookies.Secure(settings);
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("jishi").AddKeyManagementOptions(keys => keys.XmlRepository = new SessionKeys(journal.Desk));
    }

    private static void Use(WebApplication app, WebSettings settings)
    {
        app.UseRequestLog();
        app.UseResponseHeaders();
        app.UseWatchAddress(settings);
        app.UseExceptionHandler("/error");
        app.UseWhen(c => ApiEndpoints.IsCalled(c.Request), api => api.UseExceptionHandler(failed => failed.Run(ApiAnswer.Failed)));
        app.UseWhen(c => ApiEndpoints.IsCalled(c.Request), api => api.UseStatusCodePages(c => ApiAnswer.Bare(c.HttpContext)));
        app.UseWhen(c => !ApiEndpoints.IsCalled(c.Request), pages => pages.UseStatusCodePagesWithReExecute("/not-found"));
        app.UseRouting();
        app.UseLatestState();
        app.UseAuthentication();
        app.UseAuthorization();
        var files = OwnFiles(app.Environment);
        app.MapStaticAssets(files).AllowAnonymous();
        app.MapRazorPages().WithStaticAssets(files);
        app.MapApi();
        app.MapWatching(settings);
    }
}
