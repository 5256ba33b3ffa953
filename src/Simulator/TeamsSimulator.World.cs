using System.Collections.Immutable;

namespace Simulator;

/// <summary>The world: who is there, in which chats, and where the bot is.</summary>
public sealed partial class TeamsSimulator
{
    public ImmutableList<Person> People => world.People;

    public ImmutableList<Conversation> Conversations => world.Conversations;

    /// <summary>Adds a person and their personal chat with the bot, which is not installed there yet.</summary>
    public Person AddPerson(
        string givenName,
        string surname,
        string locale = "en-GB",
        string timeZone = "Europe/London",
        Standing standing = Standing.Member
    )
    {
        var name = $"{givenName} {surname}";
        var person = new Person(
            $"29:1{School.IdOf("29/" + name):N}-{givenName}",
            School.IdOf(name).ToString(),
            givenName,
            surname,
            locale,
            timeZone
        )
        {
            Standing = standing,
            HomeTenant = standing == Standing.OtherSchool ? School.IdOf("another school").ToString() : null,
        };
        if (world.People.Contains(person))
        {
            throw new ArgumentException($"{name} is already there.", nameof(surname));
        }

        world.Add(person);
        world.Add(
            new Conversation($"a:1{School.IdOf("chat/" + name):N}", ConversationKind.Personal, Options.BotName)
            {
                Members = [person],
            }
        );
        return person;
    }

    public Conversation AddGroupChat(string name, params IEnumerable<Person> members) =>
        Add(
            new Conversation($"19:{School.IdOf("group/" + name):N}@thread.v2", ConversationKind.GroupChat, name)
            {
                Members = [.. members],
            }
        );

    /// <summary>Adds a team; its first channel is General and has the team's id.</summary>
    public ImmutableList<Conversation> AddTeam(
        string name,
        IReadOnlyList<string> channels,
        params IEnumerable<Person> members
    )
    {
        ArgumentNullException.ThrowIfNull(channels);
        var team = new Team(
            $"19:{School.IdOf("team/" + name):N}@thread.tacv2",
            name,
            School.IdOf("directory/" + name).ToString()
        );
        ImmutableList<Person> people = [.. members];
        return
        [
            .. channels.Select(
                (channel, index) =>
                    Add(
                        new Conversation(
                            index == 0 ? team.Id : $"19:{School.IdOf($"{name}/{channel}"):N}@thread.tacv2",
                            ConversationKind.Channel,
                            channel,
                            team
                        )
                        {
                            Members = people,
                        }
                    )
            ),
        ];
    }

    /// <summary>The person with this given name.</summary>
    public Person Person(string givenName) =>
        world.People.Find(person => person.GivenName.Equals(givenName, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"Nobody here is called {givenName}.", nameof(givenName));

    /// <summary>The group chat or channel of this name.</summary>
    public Conversation Conversation(string name) =>
        world.Conversations.Find(conversation =>
            conversation.Kind != ConversationKind.Personal && conversation.Name == name
        ) ?? throw new ArgumentException($"No chat or channel here is called {name}.", nameof(name));

    public Conversation PersonalChat(Person person) => world.PersonalChat(person);

    /// <summary>False: the bot cannot begin a personal chat with this person.</summary>
    public bool IsInstalledPersonally(Person person) => world.PersonalChat(person).IsInstalled;

    /// <summary>
    /// Sets the resource-specific consent by which the bot is sent every message of the conversation.
    /// </summary>
    public void SendAllMessages(Conversation conversation, bool value = true) =>
        world.Set(conversation, changed => changed.SendsAllMessages = value);

    /// <summary>
    /// Installs the bot in a chat, a person's own chat, or the team of a channel; the bot is told as Teams tells it.
    /// </summary>
    public async Task<BotAnswer> InstallAsync(Conversation conversation, Person? by = null)
    {
        SetInstalled(conversation, true);
        await bot.SendAsync(activities.Installation("add", Actor(conversation, by), conversation));
        return await bot.SendAsync(activities.Members("membersAdded", [null], Actor(conversation, by), conversation));
    }

    /// <summary>Installs the bot in the person's own chat.</summary>
    public Task<BotAnswer> InstallAsync(Person person) => InstallAsync(PersonalChat(person));

    public async Task<BotAnswer> UninstallAsync(Conversation conversation, Person? by = null)
    {
        SetInstalled(conversation, false);
        await bot.SendAsync(activities.Installation("remove", Actor(conversation, by), conversation));
        return await bot.SendAsync(activities.Members("membersRemoved", [null], Actor(conversation, by), conversation));
    }

    public Task<BotAnswer> UninstallAsync(Person person) => UninstallAsync(PersonalChat(person));

    /// <summary>
    /// Adds so many people, without telling the bot: for rosters of many pages. They have no chat of their own with it.
    /// </summary>
    public void AddCrowd(Conversation conversation, int people)
    {
        Person One(int number) =>
            new(
                $"29:1{School.IdOf($"29/crowd/{number}"):N}-Crowd{number}",
                School.IdOf($"crowd/{number}").ToString(),
                $"Crowd{number}",
                "Test",
                "en-GB",
                "Europe/London"
            );
        var crowd = Enumerable.Range(1, people).Select(One).ToList();
        foreach (var part in WithChannels(conversation))
        {
            world.Set(part, changed => changed.Members = changed.Members.AddRange(crowd));
        }
    }

    /// <summary>
    /// What Teams signs this person's acts with from now on; the roster may go on telling the old name for long.
    /// </summary>
    public void SignAs(Person person, string name) => world.SignAs(person, name);

    /// <summary>
    /// Teams moves the tenant: activities name a new service URL, and the old one knows no conversation any more.
    /// </summary>
    public void MoveService() => service.Move();

    /// <summary>
    /// The conversation with this person's id is there no more, though the bot is still installed, as when they deleted
    /// the chat. A new one, with another id, comes when the bot opens it or they write.
    /// </summary>
    public Conversation KillPersonalChat(Person person)
    {
        var dead = PersonalChat(person);
        world.Set(dead, chat => chat.IsDead = true);
        return dead;
    }

    /// <summary>Adds a person to the chat or team; null is answered when the bot is not there to be told.</summary>
    public Task<BotAnswer?> AddMemberAsync(Conversation conversation, Person person) =>
        ChangeMembersAsync(conversation, "membersAdded", person, members => members.Remove(person).Add(person));

    public Task<BotAnswer?> RemoveMemberAsync(Conversation conversation, Person person) =>
        ChangeMembersAsync(conversation, "membersRemoved", person, members => members.Remove(person));

    private async Task<BotAnswer?> ChangeMembersAsync(
        Conversation conversation,
        string list,
        Person person,
        Func<ImmutableList<Person>, ImmutableList<Person>> change
    )
    {
        var by = Actor(conversation, null);
        foreach (var part in WithChannels(conversation))
        {
            world.Set(part, changed => changed.Members = change(changed.Members));
        }

        return conversation.IsInstalled
            ? await bot.SendAsync(activities.Members(list, [person], by, conversation))
            : null;
    }

    private void SetInstalled(Conversation conversation, bool value)
    {
        foreach (var part in WithChannels(conversation))
        {
            world.Set(part, changed => changed.IsInstalled = value);
        }
    }

    /// <summary>The conversation; of a channel, all channels of its team.</summary>
    private IEnumerable<Conversation> WithChannels(Conversation conversation) =>
        conversation.Team is null
            ? [conversation]
            : world.Conversations.Where(other => other.Team == conversation.Team);

    private Person Actor(Conversation conversation, Person? by) =>
        by ?? conversation.Members.FirstOrDefault() ?? world.People[0];

    private Conversation Add(Conversation conversation)
    {
        world.Add(conversation);
        return conversation;
    }
}
