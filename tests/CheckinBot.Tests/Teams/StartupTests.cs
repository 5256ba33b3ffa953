using CheckinBot.Teams;
using CheckinBot.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CheckinBot.Tests.Teams;

public sealed class StartupTests
{
    private const string Id = "11111111-2222-3333-4444-555555555555";

    [Theory]
    [InlineData("", "MicrosoftAppId is not set", "Bot:DangerouslyAllowUnauthenticated=true")]
    [InlineData("MicrosoftAppPassword=s", "MicrosoftAppId is not set", "MicrosoftAppType")]
    [InlineData($"MicrosoftAppId={Id}", "MicrosoftAppType is not set", "SingleTenant, UserAssignedMSI or MultiTenant")]
    [InlineData(
        $"MicrosoftAppId={Id};MicrosoftAppType=Singletenant",
        "'Singletenant', which is not known",
        "SingleTenant"
    )]
    [InlineData(
        $"MicrosoftAppId={Id};MicrosoftAppType=SingleTenant;MicrosoftAppTenantId={Id}",
        "MicrosoftAppPassword is not set",
        "client secret"
    )]
    [InlineData(
        $"MicrosoftAppId={Id};MicrosoftAppType=SingleTenant;MicrosoftAppPassword=s",
        "MicrosoftAppTenantId is not set",
        "GUID"
    )]
    [InlineData($"MicrosoftAppId={Id};MicrosoftAppType=MultiTenant", "MicrosoftAppPassword is not set", "MultiTenant")]
    [InlineData(
        $"MicrosoftAppId={Id};MicrosoftAppType=UserAssignedMSI",
        "MicrosoftAppTenantId is not set",
        "UserAssignedMSI"
    )]
    [InlineData(
        $"MicrosoftAppId={Id};MicrosoftAppType=UserAssignedMSI;MicrosoftAppTenantId={Id};MicrosoftAppPassword=s",
        "MicrosoftAppPassword is set",
        "Remove it"
    )]
    [InlineData(
        "MicrosoftAppId=bot;MicrosoftAppType=MultiTenant;MicrosoftAppPassword=s",
        "MicrosoftAppId is not a GUID",
        "Azure Bot"
    )]
    [InlineData(
        $"MicrosoftAppId={Id};MicrosoftAppType=SingleTenant;MicrosoftAppPassword=s;MicrosoftAppTenantId=contoso.com",
        "MicrosoftAppTenantId is not a GUID",
        "domain name"
    )]
    [InlineData(
        $"MicrosoftAppId={Id};MicrosoftAppType=MultiTenant;MicrosoftAppPassword=s;Bot:AllowedTenants:0=contoso.com",
        "Bot:AllowedTenants",
        "domain names"
    )]
    [InlineData(
        $"MicrosoftAppId={Id};MicrosoftAppType=MultiTenant;MicrosoftAppPassword=s;ChannelService=https://china",
        "ChannelService is not known",
        "https://botframework.azure.us"
    )]
    [InlineData(
        $"MicrosoftAppId={Id};MicrosoftAppType=MultiTenant;MicrosoftAppPassword=s;ToBotFromChannelOpenIdMetadataUrl=http://keys.example/",
        "ToBotFromChannelOpenIdMetadataUrl must be https",
        "Remove it"
    )]
    [InlineData(
        $"MicrosoftAppId={Id};MicrosoftAppType=SingleTenant;MicrosoftAppTenantId={Id};Bot:Certificate:Path=/nowhere/bot.pfx",
        "Bot:Certificate:Path names a file that cannot be used",
        "private key"
    )]
    [InlineData(
        $"MicrosoftAppId={Id};MicrosoftAppType=SingleTenant;MicrosoftAppTenantId={Id};MicrosoftAppPassword=s;Bot:Certificate:Path=bot.pem",
        "Bot:Certificate:Path is for SingleTenant",
        "Remove one"
    )]
    [InlineData(
        "Bot:DangerouslyAllowUnauthenticated=true",
        "Bot:DangerouslyAllowUnauthenticated is set, but the environment is Production",
        "Development only"
    )]
    [InlineData(
        "environment=Staging;Bot:DangerouslyAllowUnauthenticated=true",
        "the environment is Staging",
        "Remove it"
    )]
    [InlineData(
        $"environment=Development;Bot:DangerouslyAllowUnauthenticated=true;MicrosoftAppId={Id}",
        "together with MicrosoftAppId",
        "Remove one"
    )]
    public async Task Settings_that_cannot_work_stop_the_start_with_the_key_and_the_fix(
        string settings,
        string fault,
        string fix
    )
    {
        await using var app = Build(settings);
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
        Assert.Contains(fault, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(fix, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"MicrosoftAppId={Id};MicrosoftAppType=SingleTenant;MicrosoftAppPassword=s;MicrosoftAppTenantId={Id}")]
    [InlineData($"MicrosoftAppId={Id};MicrosoftAppType=MultiTenant;MicrosoftAppPassword=s")]
    [InlineData($"MicrosoftAppId={Id};MicrosoftAppType=UserAssignedMSI;MicrosoftAppTenantId={Id}")]
    [InlineData(
        $"MicrosoftAppId={Id};MicrosoftAppType=MultiTenant;MicrosoftAppPassword=s;ChannelService=https://botframework.azure.us"
    )]
    [InlineData("environment=Development;Bot:DangerouslyAllowUnauthenticated=true")]
    public async Task Settings_that_can_work_start(string settings)
    {
        await using var app = Build(settings);
        await app.StartAsync();
        Assert.Same(
            app.Services.GetRequiredService<CloudAdapter>(),
            app.Services.GetRequiredService<IBotFrameworkHttpAdapter>()
        );
    }

    [Fact]
    public async Task The_refusal_does_not_show_the_secret()
    {
        await using var app = Build(
            $"MicrosoftAppId={Id};MicrosoftAppType=UserAssignedMSI;MicrosoftAppPassword=the-secret"
        );
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
        Assert.DoesNotContain("the-secret", refusal.ToString(), StringComparison.Ordinal);
    }

    private static WebApplication Build(string settings)
    {
        var pairs = settings
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(s => s.Split('=', 2))
            .ToDictionary(s => s[0], string? (s) => s[1]);
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = pairs.GetValueOrDefault("environment") ?? "Production" }
        );
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(pairs);
        builder
            .Services.AddMetrics()
            .AddSingleton<Instruments>()
            .AddSingleton(TimeProvider.System)
            .AddTeams(builder.Configuration);
        return builder.Build();
    }
}
