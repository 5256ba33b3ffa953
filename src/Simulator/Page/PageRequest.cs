using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>What the page sent, read by name.</summary>
internal sealed record PageRequest(JsonObject Json)
{
    public string? Text(string name) => (string?)Json[name];

    public bool Flag(string name) => (bool?)Json[name] == true;

    public double? Number(string name) => (double?)Json[name];

    public JsonObject Object(string name) => Json[name]?.DeepClone() as JsonObject ?? [];

    public Person Person(TeamsSimulator teams) => teams.Person(Required("person"));

    public Conversation Conversation(TeamsSimulator teams) =>
        teams.Conversations.Find(conversation => conversation.Id == Required("conversation"))
        ?? throw new ArgumentException("There is no such conversation.");

    public Message Message(TeamsSimulator teams) =>
        Conversation(teams).Find(Required("message")) ?? throw new ArgumentException("There is no such message.");

    public string Required(string name) => Text(name) ?? throw new ArgumentException($"'{name}' is missing.");
}
