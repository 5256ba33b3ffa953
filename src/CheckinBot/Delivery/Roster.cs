using System.Collections.Immutable;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Ledger;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CheckinBot.Delivery;

/// <summary>Who is in a chat, as Teams says.</summary>
internal sealed class Roster(Post post)
{
    private const int PageSize = 100;
    private const int LongestName = 80;
    private const string Nameless = "Somebody";

    /// <summary>The people of a chat, up to what a sprint's roster holds; the rest are met when they first answer.</summary>
    public async Task<ImmutableArray<Person>> AllAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        var people = ImmutableArray.CreateBuilder<Person>();
        await post.TurnAsync(chat, async turn =>
        {
            string? next = null;
            do
            {
                var page = await Conversations(turn).GetConversationPagedMembersAsync(chat.Conversation, PageSize, next, cancellationToken);
                people.AddRange((page?.Members ?? []).Select(PersonOf).OfType<Person>());
                next = page?.ContinuationToken;
            }
            while (!string.IsNullOrEmpty(next) && people.Count < Limits.Members);
        }, cancellationToken);
        return [.. people.DistinctBy(person => person.Id).Take(Limits.Members)];
    }

    /// <summary>One person of a chat by their Teams id, or null when they are not in it.</summary>
    public async Task<Person?> FindAsync(ChatAddress chat, string teamsId, CancellationToken cancellationToken)
    {
        Person? found = null;
        if (!TeamsIds.IsId(teamsId))
        {
            return null;
        }

        try
        {
            await post.TurnAsync(chat, async turn => found = PersonOf(await MemberAsync(turn, chat, teamsId, cancellationToken)), cancellationToken);
        }
        catch (DeliveryException gone) when (gone.Kind is DeliveryFailure.Gone or DeliveryFailure.Refused or DeliveryFailure.Blocked)
        {
            return null;
        }

        return found;
    }

    /// <summary>An account as a person, or null for what is not one (a bot, a guest without an Entra id, an id that was never Teams').</summary>
    public static Person? PersonOf(ChannelAccount? account) =>
        Guid.TryParse(EntraIdOf(account), out var id) && TeamsIds.IsId(account!.Id) ? new(new(id.ToString("D")), NameOf(account), account.Id) : null;

    // Why two: member lookups may say objectId where activities say aadObjectId.
    private static string? EntraIdOf(ChannelAccount? account) =>
        account?.AadObjectId ?? TeamsIds.TextOf(account?.Properties?["objectId"]);

    private static IConversations Conversations(ITurnContext turn) => turn.TurnState.Get<IConnectorClient>().Conversations;

    private static Task<ChannelAccount> MemberAsync(ITurnContext turn, ChatAddress chat, string teamsId, CancellationToken cancellationToken) =>
        ((Conversations)Conversations(turn)).GetConversationMemberAsync(teamsId, chat.Conversation, cancellationToken);

    /// <summary>False while Teams told no name, so that what is known of them is better.</summary>
    public static bool IsNamed(Person person) => person.Name != Nameless;

    private static string NameOf(ChannelAccount account)
    {
        var name = PlainText.Clean(account.Name ?? "").ReplaceLineEndings(" ");
        return name.Length == 0 ? Nameless : PlainText.Excerpt(name, LongestName);
    }
}
