using System.Diagnostics;
using OpenTelemetry;

namespace CheckinBot.Telemetry;

/// <summary>
/// Takes addresses out of spans before they are sent: the path of an export is its key, paths to Teams and to the
/// tables hold ids of people and chats. What stays: the route, the host, the method, the status.
/// </summary>
internal sealed class WithoutAddresses : BaseProcessor<System.Diagnostics.Activity>
{
    private static readonly string[] Telling =
    [
        "url.path",
        "url.query",
        "http.target",
        "http.url",
        "user_agent.original",
        "client.address",
        "exception.message",
    ];

    public override void OnEnd(System.Diagnostics.Activity data)
    {
        foreach (var tag in Telling)
        {
            data.SetTag(tag, null);
        }

        if (data.GetTagItem("url.full") is string full)
        {
            data.SetTag(
                "url.full",
                Uri.TryCreate(full, UriKind.Absolute, out var address)
                    ? address.GetLeftPart(UriPartial.Authority)
                    : null
            );
        }

        if (data.Kind == ActivityKind.Server && data.GetTagItem("http.route") is null)
        {
            data.DisplayName = "HTTP";
        }
    }
}
