namespace Simulator;

/// <summary>
/// What can be done on the page, each as a person in Teams, or as the hand that holds the clock and the faults.
/// </summary>
internal sealed class PageActions(TeamsSimulator teams)
{
    public async Task<BotAnswer?> SendAsync(PageRequest ask)
    {
        var sent = await teams.SendMessageAsync(
            ask.Person(teams),
            ask.Conversation(teams),
            ask.Required("text"),
            ask.Flag("mention"),
            ask.Text("thread")
        );
        return sent.Answer;
    }

    public async Task<BotAnswer?> ExecuteAsync(PageRequest ask) =>
        await teams.InvokeAsync(
            ask.Person(teams),
            ask.Message(teams),
            ask.Text("verb"),
            ask.Object("data"),
            ask.Text("id")
        );

    public async Task<BotAnswer?> SubmitAsync(PageRequest ask) =>
        await teams.SubmitAsync(ask.Person(teams), ask.Message(teams), ask.Object("data"));

    public async Task<BotAnswer?> ViewAsync(PageRequest ask)
    {
        await teams.ViewAsync(ask.Person(teams), ask.Message(teams));
        return null;
    }

    public async Task<BotAnswer?> FetchTaskAsync(PageRequest ask) =>
        await teams.FetchTaskAsync(ask.Person(teams), ask.Message(teams), ask.Object("data"));

    public async Task<BotAnswer?> SubmitTaskAsync(PageRequest ask) =>
        await teams.SubmitTaskAsync(ask.Person(teams), ask.Message(teams), ask.Object("data"));

    public async Task<BotAnswer?> FetchMessageActionAsync(PageRequest ask) =>
        await teams.FetchMessageActionAsync(ask.Person(teams), ask.Message(teams), ask.Required("command"));

    public async Task<BotAnswer?> SubmitMessageActionAsync(PageRequest ask) =>
        await teams.SubmitMessageActionAsync(
            ask.Person(teams),
            ask.Message(teams),
            ask.Required("command"),
            ask.Object("data")
        );

    public async Task<BotAnswer?> InstallAsync(PageRequest ask) =>
        ask.Flag("value")
            ? await teams.InstallAsync(ask.Conversation(teams), ask.Person(teams))
            : await teams.UninstallAsync(ask.Conversation(teams), ask.Person(teams));

    public Task<BotAnswer?> ConsentAsync(PageRequest ask)
    {
        teams.SendAllMessages(ask.Conversation(teams), ask.Flag("value"));
        return Nothing;
    }

    public Task<BotAnswer?> MemberAsync(PageRequest ask) =>
        ask.Flag("value")
            ? teams.AddMemberAsync(ask.Conversation(teams), ask.Person(teams))
            : teams.RemoveMemberAsync(ask.Conversation(teams), ask.Person(teams));

    public async Task<BotAnswer?> MoveClockAsync(PageRequest ask)
    {
        var clock =
            teams.Options.TimeProvider as MovableClock
            ?? throw new InvalidOperationException("This clock cannot be moved.");
        if (ask.Number("hours") is { } hours)
        {
            clock.Advance(TimeSpan.FromHours(hours));
        }
        else if (await NextDueAsync() is { } due && due > clock.GetUtcNow())
        {
            clock.MoveTo(due);
        }
        else
        {
            throw new InvalidOperationException("Nothing is due.");
        }

        return null;
    }

    public Task<BotAnswer?> SetFaultsAsync(PageRequest ask)
    {
        var faults = teams.Faults;
        var calls = (int)(ask.Number("calls") ?? 1);
        Action set = ask.Required("fault") switch
        {
            "latency" => () => faults.Latency = TimeSpan.FromMilliseconds(ask.Number("milliseconds") ?? 0),
            "throttle" => () => faults.ThrottleNext(calls, TimeSpan.FromSeconds(ask.Number("retryAfter") ?? 5)),
            "fail" => () => faults.FailNext(calls),
            "not-found" => () => faults.FailNext(calls, 404, code: "ConversationNotFound"),
            "not-there" => () =>
                faults.FailFor(
                    TimeSpan.FromMinutes(ask.Number("minutes") ?? 10),
                    403,
                    code: "BotNotInConversationRoster"
                ),
            "updates" => () =>
                faults.FailNext(calls, 404, kind: CallKind.Update, code: "ActivityNotFoundInConversation"),
            "moved" => teams.MoveService,
            "dead-chat" => () => teams.KillPersonalChat(ask.Person(teams)),
            "rosters" => () => faults.CutRosters(ask.Flag("value") ? 1 : null),
            "editor" => () => faults.EditTexts(ask.Flag("value") ? EveryQuirk : EditorQuirks.None),
            "lose" => () => faults.LoseNextReplies(calls),
            "gone" => () => faults.IsConnectorGone = ask.Flag("value"),
            "block" when ask.Flag("value") => () => faults.Block(ask.Person(teams)),
            "block" => () => faults.Unblock(ask.Person(teams)),
            "clear" => faults.Clear,
            var other => throw new ArgumentException($"There is no fault '{other}'."),
        };
        set();
        return Nothing;
    }

    private const EditorQuirks EveryQuirk =
        EditorQuirks.NoBreakSpaces | EditorQuirks.HtmlBlanks | EditorQuirks.Quotes | EditorQuirks.MentionInPieces;

    private static Task<BotAnswer?> Nothing => Task.FromResult<BotAnswer?>(null);

    private Task<DateTimeOffset?> NextDueAsync() =>
        teams.Options.NextDue?.Invoke() ?? Task.FromResult<DateTimeOffset?>(null);
}
