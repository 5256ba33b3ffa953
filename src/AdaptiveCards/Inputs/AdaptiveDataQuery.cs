using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>A source of choices, written as <c>choices.data</c> of an <see cref="AdaptiveChoiceSetInput"/> (schema 1.6, and Teams).</summary>
public sealed class AdaptiveDataQuery
{
    /// <summary>Teams' people picker over the members of the conversation; the answer is Entra object ids with commas between.</summary>
    public const string PeopleInConversation = "graph.microsoft.com/users?scope=currentContext";

    /// <summary>Teams' people picker over the whole organisation; the answer is Entra object ids with commas between.</summary>
    public const string PeopleInOrganization = "graph.microsoft.com/users";

    /// <summary>The name of the source: one of the people pickers above, or one the bot answers itself.</summary>
    public required string Dataset { get; set; }

    /// <summary>The most choices to fetch at once. Default: 0, the client's own number.</summary>
    public int Count { get; set; }

    /// <summary>How many choices to pass over. Default: 0.</summary>
    public int Skip { get; set; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("choices.data"u8);
        writer.WriteString("type"u8, "Data.Query"u8);
        writer.WriteString("dataset"u8, Dataset);
        writer.WriteCount("count"u8, Count);
        writer.WriteCount("skip"u8, Skip);
        writer.WriteEndObject();
    }
}
