using System.Text.Json.Nodes;
using CheckinBot.Tests.Teams;
using Microsoft.IdentityModel.Tokens;

namespace CheckinBot.Tests.Refusals;

/// <summary>
/// The door of the whole service, as in production: whoever is refused left nothing behind. Each refusal in its parts:
/// the tests in Teams.
/// </summary>
public sealed class GuardedTests
{
    private const string Another = "99999999-9999-4999-8999-999999999999";
    private const string Evil = "https://evil.example/";

    private static readonly Dictionary<string, Func<IssuerKey, string>> BadTokens = new()
    {
        ["none"] = _ => "",
        ["garbage"] = _ => "Bearer a.b.c",
        ["another issuer"] = key => Bearer(key, new Token { Issuer = "https://api.botframework.us" }),
        ["the emulator's issuer"] = key =>
            Bearer(key, new Token { Issuer = $"https://sts.windows.net/{GuardedApp.Tenant}/" }),
        ["another bot's"] = key => Bearer(key, new Token { Audience = Another }),
        ["ended"] = key =>
            Bearer(key, new Token { StartsIn = TimeSpan.FromHours(-1), EndsIn = TimeSpan.FromMinutes(-6) }),
        ["not yet begun"] = key => Bearer(key, new Token { StartsIn = TimeSpan.FromMinutes(6) }),
        ["unsigned"] = _ => $"Bearer {new Token().Signed((SecurityKey?)null)}",
        ["signed with the public key"] = key =>
            $"Bearer {new Token { Algorithm = SecurityAlgorithms.HmacSha256 }.Signed(PublicAsSecret(key))}",
        ["an unknown key"] = _ => Bearer(IssuerKey.Of("unknown", "msteams"), new Token()),
        ["another key under a known name"] = _ => Bearer(IssuerKey.Of("first", "msteams"), new Token()),
        ["twice"] = key => $"{Bearer(key, new Token())}, {Bearer(key, new Token())}",
    };

    private static readonly Dictionary<string, Action<JsonObject>> Foreign = new()
    {
        ["another tenant"] = one =>
            (one["conversation"]!["tenantId"], one["channelData"]!["tenant"]!["id"]) = (Another, Another),
        ["another tenant in the conversation"] = one => one["conversation"]!["tenantId"] = Another,
        ["no tenant at all in the channel's data"] = one => one["channelData"]!["tenant"]!["id"] = "another",
        ["no tenant"] = one => _ = one["conversation"]!.AsObject().Remove("tenantId") && one.Remove("channelData"),
        ["another service URL than the token's"] = one => one["serviceUrl"] = "https://smba.trafficmanager.net/amer/",
        ["no service URL"] = one => one.Remove("serviceUrl"),
        ["another channel"] = one => one["channelId"] = "webchat",
        ["no channel"] = one => one.Remove("channelId"),
    };

    private static readonly string[] Untrusted =
    [
        Evil,
        "http://smba.trafficmanager.net/emea/",
        "https://169.254.169.254/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://smba.trafficmanager.net:8443/",
        "https://a@smba.trafficmanager.net/",
    ];

    [Fact]
    public async Task A_right_token_gets_in_and_the_answer_bears_the_bots_own()
    {
        await using var app = await GuardedApp.StartAsync();
        Assert.Equal(200, await app.PostAsync(GuardedApp.Came()));
        var sent = Assert.Single(app.Connector.Seen);
        Assert.Equal(
            ("POST", "/emea/v3/conversations/19%3Agroup%40thread.v2/activities", "Bearer of-the-bot"),
            (sent.Method, sent.Target, sent.Authorization)
        );
        Assert.Contains(app.Rows, row => row is { Table: "Directory", Key: "chat" });
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_token_that_is_not_right_is_401_and_leaves_nothing()
    {
        await using var app = await GuardedApp.StartAsync();
        foreach (var (name, token) in BadTokens)
        {
            await NothingAsync(app, 401, name, GuardedApp.Came(), token(app.Issuer.Keys[0]));
        }
    }

    [Fact]
    public async Task A_right_token_for_something_else_is_403_and_leaves_nothing()
    {
        await using var app = await GuardedApp.StartAsync();
        foreach (var (name, change) in Foreign)
        {
            var activity = GuardedApp.Came();
            change(activity);
            await NothingAsync(app, 403, name, activity, null);
        }
    }

    [Fact]
    public async Task A_service_url_that_is_not_on_the_list_is_403_though_the_token_names_it()
    {
        await using var app = await GuardedApp.StartAsync();
        foreach (var serviceUrl in Untrusted)
        {
            var activity = GuardedApp.Came();
            activity["serviceUrl"] = serviceUrl;
            await NothingAsync(
                app,
                403,
                serviceUrl,
                activity,
                Bearer(app.Issuer.Keys[0], new Token { ServiceUrl = serviceUrl })
            );
        }
    }

    [Fact]
    public async Task Allowed_tenants_are_those_that_are_named()
    {
        await using var app = await GuardedApp.StartAsync(("Bot:AllowedTenants", Another));
        await NothingAsync(app, 403, "the own tenant, not named", GuardedApp.Came(), null);
        var activity = GuardedApp.Came();
        Foreign["another tenant"](activity);
        Assert.Equal(200, await app.PostAsync(activity));
    }

    [Fact]
    public async Task Somebody_of_another_school_in_a_chat_of_this_one_is_told_so_and_leaves_nothing()
    {
        await using var app = await GuardedApp.StartAsync();
        var came = GuardedApp.Came();
        came["channelData"]!["tenant"]!["id"] = Another;
        await NothingAsync(app, 200, "the bot is added", came, null);
        var press = GuardedApp.Press("checkin.submit");
        press["channelData"]!["tenant"]!["id"] = Another;
        await NothingAsync(app, 200, "a press", press, null);
        Assert.Contains(
            "This chat belongs to another school than your account",
            await app.AnswerAsync(press),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Keys_that_cannot_be_had_at_the_start_are_401_until_they_can_and_a_new_one_is_found()
    {
        await using var app = await GuardedApp.StartAsync();
        app.Issuer.Down = true;
        await NothingAsync(app, 401, "no keys", GuardedApp.Came(), null);
        app.Issuer.Down = false;
        app.Clock.MoveTo(app.Clock.GetUtcNow() + TimeSpan.FromSeconds(5));
        Assert.Equal(200, await app.PostAsync(GuardedApp.Came()));
        app.Issuer.Keys[0] = IssuerKey.Of("second", "msteams");
        app.Clock.MoveTo(app.Clock.GetUtcNow() + TimeSpan.FromMinutes(5));
        Assert.Equal(200, await app.PostAsync(GuardedApp.Came()));
        app.Issuer.Down = true;
        app.Clock.MoveTo(app.Clock.GetUtcNow() + TimeSpan.FromDays(4));
        Assert.Equal(200, await app.PostAsync(GuardedApp.Came()));
        app.Clock.MoveTo(app.Clock.GetUtcNow() + TimeSpan.FromDays(2));
        Assert.Equal(401, await app.PostAsync(GuardedApp.Came()));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(307)]
    public async Task A_connector_that_points_elsewhere_is_not_followed(int status)
    {
        await using var app = await GuardedApp.StartAsync();
        app.Connector.Rule = _ => new(status, "", "Location", Evil);
        Assert.Equal(200, await app.PostAsync(GuardedApp.Came()));
        Assert.Single(app.Connector.Seen);
        Assert.DoesNotContain("evil.example", app.Hosts);
    }

    private static string Bearer(IssuerKey key, Token token) => $"Bearer {token.Signed(key)}";

    private static async Task NothingAsync(
        GuardedApp app,
        int status,
        string what,
        JsonObject activity,
        string? authorization
    )
    {
        Assert.Equal((what, status), (what, await app.PostAsync(activity, authorization)));
        Assert.Empty(app.Rows);
        Assert.Empty(app.Connector.Seen);
        Assert.DoesNotContain(app.Log.All, line =>
            line.Contains("eyJ", StringComparison.Ordinal) || line.Contains("Amira", StringComparison.Ordinal)
        );
    }

    private static SymmetricSecurityKey PublicAsSecret(IssuerKey key) =>
        new(key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = key.Kid };
}
