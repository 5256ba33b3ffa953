using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>
/// The calls with which the bot asks who and what is there. The bot itself is never among the members.
/// </summary>
internal sealed class Rosters(World world, Faults faults, Door door, SimulatorOptions options)
{
    private const int DefaultPage = 200;

    private const int LongestPage = 500;

    public Reply Members(HttpRequest request)
    {
        var (conversation, refusal) = door.Open(request);
        return conversation is null ? refusal : new(200, List(conversation.Members));
    }

    public Reply Page(HttpRequest request)
    {
        var (conversation, refusal) = door.Open(request);
        if (conversation is null)
        {
            return refusal;
        }

        if (!TryReadToken(request.Query["continuationToken"], out var skip) && !faults.RepeatsRosterPages)
        {
            return Reply.BadSyntax("The continuation token is not one of ours.");
        }

        var size =
            int.TryParse(request.Query["pageSize"], CultureInfo.InvariantCulture, out var asked) && asked > 0
                ? Math.Min(asked, LongestPage)
                : DefaultPage;
        if (faults.RepeatsRosterPages)
        {
            return new(200, new JsonObject { ["members"] = new JsonArray(), ["continuationToken"] = "x" });
        }

        size = Math.Min(size, faults.RosterPage ?? size);
        var page = new JsonObject { ["members"] = List(conversation.Members.Skip(skip).Take(size)) };
        if (skip + size < conversation.Members.Count)
        {
            page["continuationToken"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($"skip:{skip + size}"));
        }

        return new(200, page);
    }

    public Reply Member(HttpRequest request)
    {
        var (conversation, refusal) = door.Open(request);
        if (conversation is null)
        {
            return refusal;
        }

        return conversation.Members.Find(person => person.Is(Door.Part(request, "member"))) is { } member
            ? new(200, Json(member))
            : Reply.Error(404, "MemberNotFoundInConversation", "Member not found in conversation.");
    }

    public Reply Team(HttpRequest request)
    {
        var channels = ChannelsOf(request);
        if (channels is not [{ Team: { } team }, ..])
        {
            return Reply.NoConversation;
        }

        return channels[0].IsInstalled
            ? new(
                200,
                new JsonObject
                {
                    ["id"] = team.Id,
                    ["name"] = team.Name,
                    ["aadGroupId"] = team.AadGroupId,
                    ["channelCount"] = channels.Count,
                    ["memberCount"] = channels[0].Members.Count,
                }
            )
            : Reply.NotInRoster;
    }

    /// <summary>Teams leaves out the name of the General channel.</summary>
    public Reply Channels(HttpRequest request)
    {
        var channels = ChannelsOf(request);
        if (channels.Count == 0)
        {
            return Reply.NoConversation;
        }

        var list = channels.Select(
            JsonNode? (channel) =>
                channel.Id == channel.Team!.Id
                    ? new JsonObject { ["id"] = channel.Id }
                    : new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name }
        );
        return channels[0].IsInstalled
            ? new(200, new JsonObject { ["conversations"] = new JsonArray([.. list]) })
            : Reply.NotInRoster;
    }

    private List<Conversation> ChannelsOf(HttpRequest request) =>
        [
            .. world.Conversations.Where(conversation =>
                conversation.Team is { } team && team.Id == Door.Part(request, "team")
            ),
        ];

    private static bool TryReadToken(string? token, out int skip)
    {
        skip = 0;
        var bytes = new byte[64];
        return string.IsNullOrEmpty(token)
            || (
                Convert.TryFromBase64String(token, bytes, out var length)
                && Encoding.UTF8.GetString(bytes, 0, length) is ['s', 'k', 'i', 'p', ':', .. var number]
                && int.TryParse(number, CultureInfo.InvariantCulture, out skip)
            );
    }

    private JsonArray List(IEnumerable<Person> people) => new([.. people.Select(Json)]);

    /// <summary>
    /// Teams answers <c>objectId</c> here, not <c>aadObjectId</c>, and may withhold addresses: none is given.
    /// </summary>
    private JsonNode? Json(Person person)
    {
        var account = new JsonObject
        {
            ["id"] = person.Id,
            ["name"] = person.Name,
            ["givenName"] = person.GivenName,
            ["surname"] = person.Surname,
            ["objectId"] = person.AadObjectId,
            ["tenantId"] = person.HomeTenant ?? options.TenantId,
            ["userRole"] = person.Standing switch
            {
                Standing.Guest => "guest",
                Standing.Anonymous => "anonymous",
                Standing.Member or Standing.OtherSchool => "user",
            },
        };
        if (person.Standing == Standing.Anonymous)
        {
            account.Remove("objectId");
        }

        return account;
    }
}
