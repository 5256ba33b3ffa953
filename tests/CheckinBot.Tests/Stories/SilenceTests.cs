using System.Text.Json.Nodes;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>What is left aside says why, in one line.</summary>
public sealed class SilenceTests
{
    private static async Task<string> LineAsync(Action<JsonObject> change)
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "help");
        var activity = app
            .Teams.Deliveries.Last(delivery => (string?)delivery.Activity["type"] == "message")
            .Activity.DeepClone()
            .AsObject();
        change(activity);
        activity["id"] = "1772050244999";
        await app.Teams.RedeliverAsync(activity);
        return Assert.Single(app.Log.All, line => line.Contains("was left aside", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_tenant()
    {
        var line = await LineAsync(activity =>
        {
            activity["channelData"]!.AsObject().Remove("tenant");
            activity["conversation"]!.AsObject().Remove("tenantId");
        });
        Assert.Contains("it names no tenant", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_that_is_no_guid()
    {
        var line = await LineAsync(activity =>
            activity["channelData"]!["tenant"]!["id"] = "00000000-0000-0000-0000-0000000000001"
        );
        Assert.Contains("its tenant id is no GUID", line, StringComparison.Ordinal);
        Assert.DoesNotContain("0000000000001", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_tenants() =>
        Assert.Contains(
            "it names two tenants",
            await LineAsync(activity =>
                activity["channelData"]!["tenant"]!["id"] = "11111111-1111-4111-8111-111111111111"
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "typing",
        "An activity of the kind typing was left aside: nothing is done for activities of this kind."
    )]
    [InlineData(
        "messageReaction",
        "An activity of the kind messageReaction was left aside: nothing is done for activities of this kind."
    )]
    [InlineData(
        "what Ben wrote\nhere",
        "An activity of the kind without a proper name was left aside: nothing is done for activities of this kind."
    )]
    public async Task A_kind_that_nobody_handles(string kind, string said) =>
        Assert.Contains(said, await LineAsync(activity => activity["type"] = kind), StringComparison.Ordinal);

    [Fact]
    public async Task An_invoke_that_nobody_handles()
    {
        var line = await LineAsync(activity => (activity["type"], activity["name"]) = ("invoke", "cake/bake"));
        Assert.Contains("nothing is done for the invoke cake/bake", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_answered_leaves_no_such_line()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "help");
        Assert.DoesNotContain(app.Log.All, line => line.Contains("was left aside", StringComparison.Ordinal));
    }
}
