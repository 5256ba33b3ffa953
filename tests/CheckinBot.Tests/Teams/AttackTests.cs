using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace CheckinBot.Tests.Teams;

/// <summary>What else somebody might send to the one address that is open to the Internet.</summary>
public sealed class AttackTests
{
    private const string TenantOfConversation = ",\"tenantId\":\"" + BotHost.Tenant + "\"";
    private const string Another = "bbbbbbbb-2222-3333-4444-555555555555";

    [Theory]
    [InlineData("SingleTenant", HttpStatusCode.Forbidden)]
    [InlineData("MultiTenant", HttpStatusCode.OK)]
    public async Task Without_allowed_tenants_a_bot_of_one_tenant_is_its_own_tenants(
        string type,
        HttpStatusCode expected
    )
    {
        await using var host = await BotHost.StartAsync(("MicrosoftAppType", type));
        var message = Inbox.Message.Replace(BotHost.Tenant, Another, StringComparison.Ordinal);
        Assert.Equal(expected, (await host.PostAsync(message)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(Inbox.Message)).StatusCode);
    }

    [Theory]
    [InlineData("{\"tenant\":{\"id\":7}}")]
    [InlineData("{\"tenant\":{\"id\":\"\\ud800\"}}")]
    [InlineData("{\"tenant\":{\"id\":{}}}")]
    public async Task A_tenant_that_is_named_oddly_beside_the_right_one_is_403(string channelData)
    {
        await using var host = await BotHost.StartAsync();
        var response = await host.PostAsync(
            Inbox.Invoke.Replace("\"value\":", $"\"channelData\":{channelData},\"value\":", StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Bot.Turns);
    }

    [Theory]
    [InlineData("\"type\":\"message\"", "\"type\":\"message\",\"type\":\"invoke\"")]
    [InlineData("\"serviceUrl\":", "\"serviceUrl\":\"https://evil.example/\",\"serviceUrl\":")]
    [InlineData("\"channelData\":{", "\"channelData\":{},\"channelData\":{")]
    [InlineData("\"channelData\":{", "\"channelData\":{\"tenant\":{\"id\":\"" + Another + "\"},")]
    [InlineData(TenantOfConversation, TenantOfConversation + ",\"tenantId\":\"" + Another + "\"")]
    [InlineData("\"aadObjectId\":\"oid\"", "\"aadObjectId\":\"oid\",\"aadObjectId\":\"somebody else\"")]
    [InlineData("\"text\":\"hi\"", "\"text\":\"hi\",\"value\":{\"a\":1,\"a\":2}")]
    public async Task A_member_that_stands_twice_is_400(string part, string instead)
    {
        await using var host = await BotHost.StartAsync();
        Assert.Contains(part, Inbox.Message, StringComparison.Ordinal);
        var response = await host.PostAsync(Inbox.Message.Replace(part, instead, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(host.Bot.Turns);
    }

    [Fact]
    public async Task A_lower_case_scheme_is_the_same_and_a_second_header_is_none()
    {
        await using var host = await BotHost.StartAsync();
        var token = new Token().Signed(host.Issuer.Keys[0]);
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(Inbox.Message, $"bearer {token}")).StatusCode);
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await StatusOfAsync(host, $"Authorization: Bearer {token}\r\nAuthorization: Bearer {token}")
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await StatusOfAsync(host, $"Authorization: Bearer {token}, Bearer {token}")
        );
        Assert.Single(host.Bot.Turns);
    }

    [Theory]
    [InlineData(20_000, HttpStatusCode.Unauthorized)]
    [InlineData(40_000, HttpStatusCode.RequestHeaderFieldsTooLarge)]
    public async Task An_oversized_token_is_refused_before_anything_is_made_of_it(int length, HttpStatusCode expected)
    {
        await using var host = await BotHost.StartAsync();
        Assert.Equal(
            expected,
            await StatusOfAsync(
                host,
                $"Authorization: Bearer {new string('a', length / 2)}.{new string('b', length / 2)}.c"
            )
        );
        Assert.Equal(0, host.Issuer.Fetches);
    }

    [Theory]
    [InlineData("crit")]
    [InlineData("jku")]
    [InlineData("jwk")]
    [InlineData("x5u")]
    public async Task A_header_that_names_a_key_of_its_own_is_not_followed(string name)
    {
        await using var host = await BotHost.StartAsync();
        var stranger = IssuerKey.Of("first");
        object value = name switch
        {
            "crit" => new[] { "exp" },
            "jwk" => stranger.ToJwk(),
            _ => "https://evil.example/keys",
        };
        var response = await host.PostAsync(
            Inbox.Message,
            $"Bearer {new Token { Header = new() { [name] = value } }.Signed(stranger)}"
        );
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(host.Hosts);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/keys")]
    [InlineData("file:///etc/passwd")]
    [InlineData("keys")]
    [InlineData(null)]
    public async Task Metadata_that_names_no_keys_that_can_be_had_is_401_and_later_mended(string? keys)
    {
        await using var host = await BotHost.StartAsync();
        host.Issuer.KeysUrl = keys;
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync(Inbox.Message)).StatusCode);
        host.Issuer.KeysUrl = Issuer.Own;
        host.Time.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(Inbox.Message)).StatusCode);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{\"issuer\":7}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"keys\":7}")]
    [InlineData("{\"keys\":[null,{},7]}")]
    [InlineData("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"first\",\"n\":\"!\",\"e\":\"AQAB\",\"endorsements\":{}}]}")]
    public async Task Metadata_and_keys_that_are_garbage_are_401_and_no_more(string answer)
    {
        await using var host = await BotHost.StartAsync();
        host.Issuer.Says = answer;
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync(Inbox.Message)).StatusCode);
        host.Issuer.Says = null;
        host.Issuer.SaysOfKeys = answer;
        host.Time.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync(Inbox.Message)).StatusCode);
        Assert.Empty(host.Bot.Turns);
    }

    [Fact]
    public async Task A_packed_body_is_not_unpacked()
    {
        await using var host = await BotHost.StartAsync();
        using var request = host.Request(Inbox.Message);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(
                Encoding.UTF8.GetBytes(
                    Inbox.Message.Replace("hi", new string('x', 50_000_000), StringComparison.Ordinal)
                )
            );
        }

        request.Content = new ByteArrayContent(packed.ToArray())
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json"), ContentEncoding = { "gzip" } },
        };
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Channel.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_million_elements_are_refused_by_their_size()
    {
        await using var host = await BotHost.StartAsync();
        var million = "[" + string.Join(',', Enumerable.Repeat("1", 1_000_000)) + "]";
        var response = await host.PostAsync(
            Inbox.Message.Replace("\"hi\"", "\"hi\",\"value\":" + million, StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("999999999", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("-1", HttpStatusCode.BadRequest)]
    [InlineData("10", HttpStatusCode.BadRequest)]
    [InlineData("10\r\nContent-Length: 20", HttpStatusCode.BadRequest)]
    public async Task A_length_that_lies_is_refused(string length, HttpStatusCode expected)
    {
        await using var host = await BotHost.StartAsync();
        var token = new Token().Signed(host.Issuer.Keys[0]);
        Assert.Equal(
            expected,
            await StatusOfAsync(host, $"Authorization: Bearer {token}\r\nContent-Length: {length}", Inbox.Message)
        );
        Assert.Empty(host.Bot.Turns);
    }

    // By hand, since a client of .NET would write none of it.
    private static async Task<HttpStatusCode> StatusOfAsync(BotHost host, string headers, string body = "{}")
    {
        var address = host.Address;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        var length = headers.Contains("Content-Length", StringComparison.Ordinal)
            ? ""
            : $"Content-Length: {body.Length}\r\n";
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /api/messages HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: "
                    + $"application/json\r\nConnection: close\r\n{length}{headers}\r\n\r\n{body}"
            )
        );
        using var reader = new StreamReader(stream);
        var line = await reader.ReadLineAsync();
        return (HttpStatusCode)int.Parse(line!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
