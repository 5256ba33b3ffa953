using System.Text.Json.Nodes;

namespace Benchmarks.Beside;

/// <summary>The yardstick, tests/PlainBot: it keeps no groups, and knows a leader once they wrote to it.</summary>
internal sealed class PlainBotSpeech : ISpeech
{
    public IReadOnlyDictionary<string, string> Settings(string storage) =>
        new Dictionary<string, string> { ["Storage__ConnectionString"] = storage };

    public async Task<AskedGroup> SetUpAsync(Wire wire, TeamsStub teams, SchoolGroup group)
    {
        var hello = wire.Activity("message", group, group.Leader, isPersonal: true);
        hello["text"] = "hello";
        await wire.PostAsync(hello);
        return new(group, new("1", []));
    }

    public byte[] Press(Wire wire, AskedGroup group, Teacher by, bool isBarrier)
    {
        var data = new JsonObject
        {
            ["going"] = "onTrack",
            ["done"] = "Tried exit tickets in two lessons",
            ["tweak"] = "Shorter questions",
        };
        if (isBarrier)
        {
            (data["stuck"], data["urgency"], data["leader"]) = (
                "Half of the tablets do not charge",
                "blocking",
                group.Group.Leader.Id
            );
        }

        return Wire.Bytes(wire.Press(group.Group, by, "checkin.submit", data, group.Button.MessageId));
    }

    public bool IsKept(string answer) => answer.Contains("checkin.edit", StringComparison.Ordinal);
}
