using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.Tokens;

namespace CheckinBot.Tests.Teams;

public sealed class TokenTests
{
    private static readonly Dictionary<string, Func<IssuerKey, string?>> BadTokens = new()
    {
        ["no header"] = _ => "",
        ["another scheme"] = key => $"Basic {new Token().Signed(key)}",
        ["no token"] = _ => "Bearer",
        ["an empty token"] = _ => "Bearer ",
        ["three parts"] = key => $"Bearer {new Token().Signed(key)} more",
        ["garbage"] = _ => "Bearer garbage",
        ["dots"] = _ => "Bearer ..",
        ["broken base64"] = _ => "Bearer a.b.c",
        ["json that is no header"] = _ => "Bearer W10.W10.W10",
        ["another issuer"] = key => Bearer(key, new Token { Issuer = "https://api.botframework.us" }),
        ["an Entra issuer, as the emulator has"] = key =>
            Bearer(key, new Token { Issuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" }),
        ["another bot's audience"] = key => Bearer(key, new Token { Audience = Guid.NewGuid().ToString() }),
        ["no audience"] = key => Bearer(key, new Token { Audience = null }),
        ["ended"] = key =>
            Bearer(key, new Token { StartsIn = TimeSpan.FromHours(-1), EndsIn = TimeSpan.FromMinutes(-6) }),
        ["without end"] = key => Bearer(key, new Token { EndsIn = null }),
        ["not yet begun"] = key => Bearer(key, new Token { StartsIn = TimeSpan.FromMinutes(6) }),
        ["unsigned"] = _ => $"Bearer {new Token().Signed((SecurityKey?)null)}",
        ["unknown kid"] = _ => Bearer(IssuerKey.Of("unknown"), new Token()),
        ["no kid"] = key => Bearer(key with { Kid = "" }, new Token()),
        ["another key under a known kid"] = _ => Bearer(IssuerKey.Of("first"), new Token()),
        ["a changed payload"] = key =>
            $"Bearer {WithPayloadOf(new Token { ServiceUrl = "https://evil.example/" }.Signed(key), new Token().Signed(key))}",
        ["an HMAC made with the public key"] = key => $"Bearer {HmacSigned(key)}",
        ["PSS instead of PKCS 1"] = key => Bearer(key, new Token { Algorithm = SecurityAlgorithms.RsaSsaPssSha256 }),
    };

    public static TheoryData<string> BadTokenNames => [.. BadTokens.Keys];

    [Theory]
    [MemberData(nameof(BadTokenNames))]
    public async Task A_token_that_is_not_right_is_401_and_no_bot_code_runs(string which)
    {
        await using var host = await BotHost.StartAsync();
        var response = await host.PostAsync(Inbox.Message, BadTokens[which](host.Issuer.Keys[0]));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Empty(host.Bot.Turns);
    }

    [Fact]
    public async Task A_body_is_not_judged_for_a_stranger()
    {
        await using var host = await BotHost.StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync("no json", "")).StatusCode);
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task Each_RSA_algorithm_is_taken(string algorithm)
    {
        await using var host = await BotHost.StartAsync();
        var response = await host.PostAsync(
            Inbox.Message,
            Bearer(host.Issuer.Keys[0], new Token { Algorithm = algorithm })
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Clocks_may_differ_by_five_minutes()
    {
        await using var host = await BotHost.StartAsync();
        var ended = new Token { StartsIn = TimeSpan.FromHours(-1), EndsIn = TimeSpan.FromMinutes(-4) };
        var early = new Token { StartsIn = TimeSpan.FromMinutes(4) };
        Assert.Equal(
            HttpStatusCode.OK,
            (await host.PostAsync(Inbox.Message, Bearer(host.Issuer.Keys[0], ended))).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.OK,
            (await host.PostAsync(Inbox.Message, Bearer(host.Issuer.Keys[0], early))).StatusCode
        );
    }

    [Theory]
    [InlineData(-10, -1, HttpStatusCode.Unauthorized)]
    [InlineData(1, 10, HttpStatusCode.Unauthorized)]
    [InlineData(-1, 10, HttpStatusCode.OK)]
    public async Task A_key_counts_only_while_its_certificate_does(int fromDay, int toDay, HttpStatusCode expected)
    {
        await using var host = await BotHost.StartAsync();
        var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest(
            "CN=key",
            rsa,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        ).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(fromDay), DateTimeOffset.UtcNow.AddDays(toDay));
        host.Issuer.Keys[0] = new(rsa, "dated", ["msteams"], certificate);
        Assert.Equal(expected, (await host.PostAsync(Inbox.Message)).StatusCode);
    }

    private static string Bearer(IssuerKey key, Token token) => $"Bearer {token.Signed(key)}";

    private static string WithPayloadOf(string other, string token) =>
        string.Join('.', token.Split('.')[0], other.Split('.')[1], token.Split('.')[2]);

    private static string HmacSigned(IssuerKey key) =>
        (new Token { Algorithm = SecurityAlgorithms.HmacSha256 }).Signed(
            new SymmetricSecurityKey(key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = key.Kid }
        );
}
