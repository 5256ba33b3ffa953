using CheckinBot.Chat;
using CheckinBot.Erasure;
using CheckinBot.EventStore;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CheckinBot.Tests.Cluster;

public sealed class HomeTests
{
    private const string Tenant = "aaaaaaaa-2222-3333-4444-555555555555";
    private const string Amira = "6f1c8f0e-0000-4000-8000-000000000001";
    private const string Group = "19:maths@thread.v2";
    private static readonly string OfGroup = GroupKey.Of(new(Tenant, Group)).Value;
    private static readonly string OfAmira = GroupKey.Of(new(Tenant, Amira)).Value;

    [Theory]
    [InlineData(Group)]
    [InlineData(Group + ";messageid=17")]
    public void What_happens_in_a_groups_chat_is_done_where_the_group_lives(string conversation) =>
        Assert.Equal(OfGroup, ActivityHomes.Of(Activity(conversation, "groupChat")));

    [Fact]
    public void A_card_in_a_leaders_own_chat_is_pressed_where_its_sprints_group_lives() =>
        Assert.Equal(
            OfGroup,
            ActivityHomes.Of(Press("a:amira", "personal", GroupKey.Of(new(Tenant, Group)).Sprint(3).Value))
        );

    [Fact]
    public void What_a_leader_does_with_their_own_things_is_done_where_their_log_lives() =>
        Assert.Equal(OfAmira, ActivityHomes.Of(Activity("a:amira", "personal")));

    [Fact]
    public void A_card_in_a_groups_chat_cannot_send_the_work_elsewhere() =>
        Assert.Equal(
            OfGroup,
            ActivityHomes.Of(Press(Group, "groupChat", GroupKey.Of(new(Tenant, "19:other@thread.v2")).Sprint(1).Value))
        );

    [Theory]
    [InlineData("../../etc")]
    [InlineData("")]
    public void A_made_up_sprint_names_no_home(string sprint) =>
        Assert.Equal(OfAmira, ActivityHomes.Of(Press("a:amira", "personal", sprint)));

    [Fact]
    public void What_does_not_say_where_it_was_written_lives_nowhere()
    {
        var activity = Activity(Group, "groupChat");
        (activity.Conversation.TenantId, activity.ChannelData) = (null, null);
        Assert.Equal("", ActivityHomes.Of(activity));
    }

    [Fact]
    public void Every_log_lives_with_the_group_or_the_person_whose_key_its_id_begins_with()
    {
        Assert.Equal(OfGroup, CheckinBot.Placement.Home.Of(GroupKey.Of(new(Tenant, Group)).Sprint(12).Value));
        Assert.Equal(OfAmira, CheckinBot.Placement.Home.Of(LeaderKey.Of(Tenant, new(Amira)).Value));
        Assert.Equal(OfAmira, CheckinBot.Placement.Home.Of(ErasureRequest.IdOf(Tenant, new(Amira))));
        Assert.Equal("retention", CheckinBot.Placement.Home.Of("retention"));
    }

    private static Activity Press(string conversation, string kind, string sprint)
    {
        var activity = Activity(conversation, kind);
        (activity.Type, activity.Name) = (ActivityTypes.Invoke, "adaptiveCard/action");
        activity.Value = JObject.FromObject(
            new { action = new { verb = "barrier.acknowledge", data = new { sprint } } }
        );
        return activity;
    }

    private static Activity Activity(string conversation, string kind) =>
        new(ActivityTypes.Message)
        {
            ServiceUrl = "https://smba.trafficmanager.net/uk/",
            Conversation = new()
            {
                Id = conversation,
                ConversationType = kind,
                TenantId = Tenant,
            },
            From = new()
            {
                Id = "29:amira",
                AadObjectId = Amira,
                Name = "Amira",
            },
            Recipient = new() { Id = "28:bot" },
            ChannelData = JObject.FromObject(new { tenant = new { id = Tenant } }),
        };
}
