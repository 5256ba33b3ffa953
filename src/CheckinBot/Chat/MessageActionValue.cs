using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CheckinBot.Chat;

/// <summary>
/// What a message action brought, without the members that cannot be read: the official handler throws on any of them,
/// also on those that nobody here uses. Source: microsoft/botbuilder-dotnet#6552 (two reactions of one person come as a
/// list).
/// </summary>
internal static class MessageActionValue
{
    public static IReadOnlyList<string> Names { get; } =
    ["composeExtension/fetchTask", "composeExtension/submitAction"];

    public static void Tidy(IInvokeActivity activity)
    {
        if (Names.Contains(activity.Name))
        {
            // The official handler throws on a value that is missing, too.
            var read = (activity.Value as JObject)?.ToObject<MessagingExtensionAction>(Lenient());
            activity.Value = JObject.FromObject(read ?? new());
        }
    }

    private static JsonSerializer Lenient()
    {
        var serializer = JsonSerializer.Create(new() { DateParseHandling = DateParseHandling.None });
        serializer.Error += (_, failed) => failed.ErrorContext.Handled = true;
        return serializer;
    }
}
