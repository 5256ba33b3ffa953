using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories.RealTeams;

/// <summary>Nothing private is posted where it is not certain who reads it.</summary>
public sealed class UnknownChatTests
{
    public static TheoryData<string?, bool?> Doubtful =>
        new()
        {
            { null, null },
            { null, false },
            { "meeting", null },
            { "personal", true },
            { "personal", false },
            { "", null },
        };

    [Theory]
    [MemberData(nameof(Doubtful))]
    public async Task A_group_of_unknown_kind_is_not_taken_for_somebodys_own_chat(string? kind, bool? isGroup)
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.Group, "digest");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("digest"));
        var word = app.Teams.Deliveries[^1].Activity.DeepClone().AsObject();
        var conversation = word["conversation"]!.AsObject();
        (word["id"], conversation["conversationType"], conversation["isGroup"]) = ("doubtful", kind, isGroup);
        foreach (var member in new[] { "conversationType", "isGroup" }.Where(member => conversation[member] is null))
        {
            conversation.Remove(member);
        }

        await app.Teams.RedeliverAsync(word);
        await app.UpdatedAsync();
        Assert.DoesNotContain(app.Group.Messages, message =>
            message.IsFromBot && message.Says("Who sees this: only you")
        );
        word["text"] = $"<at>{app.Teams.Options.BotName}</at> settings";
        word["id"] = "doubtful too";
        await app.Teams.RedeliverAsync(word);
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Settings are yours alone"));
    }
}
