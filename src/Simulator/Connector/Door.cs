namespace Simulator;

/// <summary>Which conversation a path means, and whether the bot may do anything there.</summary>
internal sealed class Door(World world, Faults faults)
{
    /// <summary>The conversation, or why not.</summary>
    public (Conversation? Conversation, Reply Refusal) Open(HttpRequest request)
    {
        var conversation = world.Find(IdIn(request));
        if (conversation is null or { IsDead: true })
        {
            return (null, Reply.NoConversation);
        }

        return conversation.IsInstalled ? (conversation, Reply.NoActivity) : (null, Reply.NotInRoster);
    }

    /// <summary>As <see cref="Open"/>, and a person who blocked the bot is not written to.</summary>
    public (Conversation? Conversation, Reply Refusal) OpenToWrite(HttpRequest request)
    {
        DieByChance(world.Find(IdIn(request)));
        var (conversation, refusal) = Open(request);
        return conversation is { Kind: ConversationKind.Personal } && conversation.Members.Any(faults.Blocked.Contains)
            ? (null, Reply.Blocked)
            : (conversation, refusal);
    }

    // Nobody deletes a chat in which something stands that they have to answer.
    private void DieByChance(Conversation? conversation)
    {
        if (conversation is { Kind: ConversationKind.Personal, Messages.Count: <= 1 } && faults.DrawsDeath())
        {
            world.Set(conversation, chat => chat.IsDead = true);
        }
    }

    public static string? IdIn(HttpRequest request) => Part(request, "conversation");

    /// <summary>A part of the path, percent-decoded (the server leaves only the slash to be decoded).</summary>
    public static string? Part(HttpRequest request, string name) =>
        ((string?)request.RouteValues[name])?.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
