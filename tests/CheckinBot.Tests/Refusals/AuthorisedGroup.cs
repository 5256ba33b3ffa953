using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Tests.App;
using Microsoft.Extensions.DependencyInjection;
using Person = Simulator.Person;

namespace CheckinBot.Tests.Refusals;

/// <summary>
/// A group with something for every button. Straight through the ledgers, for how it came about is other stories'
/// matter. All that was written holds its mark: with "told" what its supporters read, with "kept" what stays in the
/// group, with "secret" what stays with its leader.
/// </summary>
internal sealed class AuthorisedGroup(SchoolApp app, Conversation chat, string mark, Person leader, Person member)
{
    private static readonly LocalDate Today = new(2026, 11, 23);
    private readonly Dictionary<string, BarrierId> barriers = [];
    private readonly Dictionary<string, PlanId> plans = [];
    private readonly TouchId touch = NewIds.Touch();
    private string madeTouch = "";

    public Conversation Chat => chat;

    public Person Leader => leader;

    public string Mark => mark;

    public SprintId Id => GroupKey.Of(new(app.Teams.Options.TenantId, chat.Id)).Sprint(1);

    public LeaderId Keeper => LeaderKey.Of(app.Teams.Options.TenantId, new(leader.AadObjectId));

    private MemberId Member => new(member.AadObjectId);

    private string Tenant => app.Teams.Options.TenantId;

    public async Task FillAsync(Person? deputy, Person? passTo)
    {
        await app.Teams.InstallAsync(chat);
        await StartAsync(deputy);
        await DoAsync((id, now) => new AskNow(id, now, Member));
        await DoAsync(
            (id, now) =>
                new SubmitCheckin(
                    id,
                    now,
                    Member,
                    1,
                    new(Going.OnTrack, $"{mark}kept done", "", $"{mark}kept tweak", $"{mark}kept shout"),
                    Hears.Group,
                    Urgency.Slowing,
                    Help.Ear,
                    NewIds.Barrier()
                )
        );
        foreach (var name in new[] { "open", "why", "ideas", "support", "trying", "cleared" })
        {
            await RaiseAsync(name, Hears.Leader);
        }

        await RaiseAsync("first", Hears.TryFirst);
        await OptionsAsync();
        await PassOnAsync(passTo, ["open", "why", "ideas", "support", "trying", "cleared"]);
        await DoAsync(
            (id, now) => new ClearBarrier(id, now, Member, barriers["cleared"], Outcome.Removed, $"{mark}told note")
        );
        await PlansAsync();
        await RestAsync();
    }

    /// <summary>Returns when nothing is on its way, to the group or to its leader.</summary>
    public async Task RestAsync()
    {
        Instant Now() => Instant.FromDateTimeOffset(app.Clock.GetUtcNow());
        bool IsPutOff(OutboxMessage one) => one.NotBefore <= Now() && one.Attempts > 0 && one.LeaseExpiresAt > Now();
        bool Waits(OutboxMessage one) => one.NotBefore > Now() || IsPutOff(one);
        IEnumerable<OutboxMessage> Ahead(Sprint sprint, OutboxMessage one) =>
            sprint.Pending.Where(other =>
                other.Notice.To == one.Notice.To && other.Attempts > 0 && other.NotBefore > Now()
            );
        bool IsQuiet(Sprint sprint) =>
            (SprintTimers.Next(sprint) ?? Instant.MaxValue) > Now()
            && sprint.Pending.All(one => Waits(one) || Ahead(sprint, one).Any());

        // Teams takes 60 messages to a chat in half a minute, which is counted in real time, and a press of every
        // button makes more.
        Task<Sprint> QuietAsync() => app.WhenAsync(IsQuiet, chat, TimeSpan.FromMinutes(2));
        IEnumerable<Instant> Moments(Sprint sprint) =>
            [
                .. sprint.Pending.Where(IsPutOff).Select(one => one.LeaseExpiresAt),
                .. sprint
                    .Pending.Where(one => !Waits(one))
                    .SelectMany(one => Ahead(sprint, one))
                    .Select(one => one.NotBefore),
            ];

        // Pressed faster than Teams allows, a message is put off, what comes after it waits with it, and the clock
        // stands still.
        for (var sprint = await QuietAsync(); Moments(sprint).Any(); sprint = await QuietAsync())
        {
            app.Clock.MoveTo(Moments(sprint).Min().ToDateTimeOffset());
        }

        await app.Bot.Services.GetRequiredService<Outbox.Dispatcher<Leader, LeaderId>>().RunAsync(Keeper);
    }

    /// <summary>What was raised for the leader waited so long that the deputy was told.</summary>
    public async Task WaitForDeputyAsync()
    {
        await Sprints.ExecuteAsync(Id, new RunDue(NewIds.Command(), At(30)));
        await Sprints.ExecuteAsync(Id, new RunDue(NewIds.Command(), At(54)));
        Assert.NotNull((await Sprints.ReadAsync(Id)).Barrier(barriers["open"]).DeputyToldAt);
    }

    /// <summary>Its leader names another.</summary>
    public async Task HandOverAsync(Person to)
    {
        await DoAsync(
            (id, now) => new ChangeLeader(id, now, new(leader.AadObjectId), Of(to), AnyHourWhenBlocking: false)
        );
        await RestAsync();
    }

    /// <summary>What the card of this verb would send, and more: all that any button asks for.</summary>
    public IEnumerable<JsonObject> DataOf(string verb)
    {
        var touches = verb.StartsWith("record.", StringComparison.Ordinal)
            ? new[] { touch.Value, madeTouch }
            : [touch.Value];
        return touches.Select(one => new JsonObject
        {
            ["sprint"] = Id.Value,
            ["round"] = 1,
            ["barrier"] = barriers[BarrierOf(verb)].Value,
            ["idea"] = 1,
            ["plan"] = PlanOf(verb),
            ["keeper"] = Keeper.Value,
            ["touch"] = one,
            ["member"] = member.AadObjectId,
            ["tries"] = member.AadObjectId,
            ["coOwner"] = member.AadObjectId,
            ["to"] = app.Amira.AadObjectId,
            ["leader"] = verb == "support.save" ? app.Amira.AadObjectId : leader.AadObjectId,
            ["going"] = "onTrack",
            ["done"] = "Mine",
            ["tweak"] = "Mine",
            ["stuck"] = "Mine",
            ["what"] = "Mine",
            ["hears"] = "leader",
            ["text"] = "Mine",
            ["note"] = "Mine",
            ["outcome"] = "removed",
            ["result"] = "worked",
            ["learned"] = "Mine",
            ["until"] = "2026-11-27",
            ["backs"] = "true",
            ["phase"] = "ideas",
            ["schoolDays"] = "2",
            ["when"] = "Mine",
            ["then"] = "Mine",
            ["with"] = "Mine",
            ["message"] = "Mine",
            ["about"] = "Mine",
            ["how"] = "chat",
            ["tone"] = "neutral",
            ["turnedOut"] = "tooEarly",
            ["bookmark"] = "true",
            ["on"] = "2026-11-23",
            ["group"] = "none",
            ["act"] = "clear",
            ["rhythm"] = "weekly",
            ["day"] = "friday",
            ["hour"] = "15:00",
            ["zone"] = "Europe/London",
            ["focus"] = "Mine",
            ["remind"] = "none",
            ["why"] = "Mine",
            ["evidence"] = "Mine",
            ["firstDay"] = "2026-11-23",
            ["lastDay"] = "2026-12-17",
            ["days"] = "thursday",
            ["digestHolds"] = "everything",
            ["own1"] = "Mine",
            ["own1Kind"] = "choice",
            ["own1Answers"] = "Mine\nOurs",
            ["askOrder"] = "4 1 2 3",
            ["answer1"] = "1",
        });
    }

    private static string BarrierOf(string verb) =>
        verb switch
        {
            "options.on" or "options.why" => "why",
            "options.idea" or "options.view" or "moves.take" => "ideas",
            "options.back" or "options.choose" or "options.form" => "support",
            "options.tell" => "trying",
            "barrier.reopen" => "cleared",
            "barrier.tell" => "first",
            _ => "open",
        };

    private string PlanOf(string verb) =>
        verb switch
        {
            "plan.yes" or "plan.no" => plans["asked"].Value,
            "plan.tell" => plans["joint"].Value,
            "plan.stepInSave" => "0123456789ab",
            _ => plans["draft"].Value,
        };

    private async Task StartAsync(Person? deputy)
    {
        var address = (await app.Bot.Services.GetRequiredService<ChatDirectory>().GroupAsync(new(Tenant, chat.Id)))!;
        var plan = new SprintPlan(
            $"{mark}told focus",
            $"{mark}told evidence",
            Today,
            new(2026, 12, 18),
            new([IsoDayOfWeek.Thursday], new(15, 0), "Europe/London"),
            Of(leader),
            null
        )
        {
            Deputy = deputy is null ? null : Of(deputy),
            SharesMoves = true,
        };
        var start = new StartSprint(
            NewIds.Command(),
            At(0),
            Member,
            new(Tenant, chat.Id),
            plan,
            [.. chat.Members.Select(Of)]
        );
        var (_, answered) = await app
            .Bot.Services.GetRequiredService<SprintStarter>()
            .StartAsync(address, start, CancellationToken.None);
        Assert.Null(answered.Decision.Refusal);
    }

    private async Task RaiseAsync(string name, Hears hears)
    {
        barriers[name] = NewIds.Barrier();
        var words = new BarrierText($"{mark}told {name}", Urgency.Blocking, Help.Ideas)
        {
            Kind = BarrierKind.Technology,
        };
        await DoAsync(
            (id, now) =>
                new RaiseBarrier(id, now, Member, $"press:{name}", words, hears, barriers[name])
                {
                    TryUntil = hears == Hears.TryFirst ? Today.PlusDays(3) : null,
                }
        );
    }

    private async Task PassOnAsync(Person? to, IEnumerable<string> names)
    {
        foreach (var name in to is null ? [] : names)
        {
            await DoAsync((id, now) => new PassOn(id, now, new(leader.AadObjectId), barriers[name], Of(to!)));
        }
    }

    private async Task OptionsAsync()
    {
        await DoAsync((id, now) => new OpenIdeas(id, now, Member, barriers["why"], IdeaPhase.Why));
        foreach (var name in new[] { "ideas", "support", "trying" })
        {
            await DoAsync((id, now) => new OpenIdeas(id, now, Member, barriers[name], IdeaPhase.Ideas));
            await DoAsync((id, now) => new AddIdea(id, now, Member, barriers[name], $"{mark}kept idea", Named: false));
        }

        await DoAsync((id, now) => new AdvanceIdeas(id, now, Member, barriers["support"], IdeaPhase.Support));
        await DoAsync((id, now) => new AdvanceIdeas(id, now, Member, barriers["trying"], IdeaPhase.Support));
        await DoAsync((id, now) => new ChooseIdea(id, now, Member, barriers["trying"], 1, Member, Today.PlusDays(3)));
        await DoAsync(
            (id, now) => new Encourage(id, now, new(leader.AadObjectId), barriers["trying"], $"{mark}told words")
        );
        madeTouch = TouchNaming.Of(Id, (await Sprints.ReadAsync(Id)).Touches[0]);
    }

    private async Task PlansAsync()
    {
        foreach (var name in new[] { "draft", "asked", "joint" })
        {
            plans[name] = NewIds.Plan();
            await OwnAsync(
                (id, now) =>
                    new DraftPlan(
                        id,
                        now,
                        Tenant,
                        Of(leader),
                        plans[name],
                        new(Id, null, $"{mark}secret if", $"{mark}secret then", $"{mark}secret with")
                    )
            );
        }

        foreach (var name in new[] { "asked", "joint" })
        {
            await OwnAsync(
                (id, now) => new OfferPlan(id, now, Tenant, Of(leader), plans[name], Of(member), $"{mark}secret ask")
            );
        }

        await DoAsync(
            (id, now) =>
                new ShareJointPlan(
                    id,
                    now,
                    plans["joint"],
                    null,
                    Of(leader),
                    Member,
                    $"{mark}told if",
                    $"{mark}told then"
                )
        );
        await OwnAsync((id, now) => new AnswerPlan(id, now, Tenant, Of(member), plans["joint"], Yes: true));
        await OwnAsync(
            (id, now) =>
                new LogTouch(
                    id,
                    now,
                    Tenant,
                    Of(leader),
                    touch,
                    new(
                        $"{mark}secret with",
                        null,
                        How.Chat,
                        $"{mark}secret about",
                        Tone.Neutral,
                        TurnedOut.TooEarly,
                        Bookmarked: false,
                        Today
                    )
                )
        );
    }

    private SprintStore Sprints => app.Bot.Services.GetRequiredService<SprintStore>();

    private async Task DoAsync(Func<CommandId, Instant, SprintCommand> command) =>
        Assert.Null((await Sprints.ExecuteAsync(Id, command(NewIds.Command(), At(0)))).Decision.Refusal);

    private async Task OwnAsync(Func<CommandId, Instant, LeaderCommand> command) =>
        Assert.Null(
            (
                await app
                    .Bot.Services.GetRequiredService<LeaderStore>()
                    .ExecuteAsync(Keeper, command(NewIds.Command(), At(0)))
            )
                .Decision
                .Refusal
        );

    private static Domain.Person Of(Person person) => new(new(person.AadObjectId), person.Name, person.Id);

    private static Instant At(int hours) => Instant.FromDateTimeOffset(SchoolApp.Monday.AddHours(hours));
}
