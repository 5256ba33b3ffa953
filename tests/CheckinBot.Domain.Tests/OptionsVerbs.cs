namespace CheckinBot.Domain.Tests;

/// <summary>What people do with the options for a barrier, in a scenario: the newest one.</summary>
internal static class OptionsVerbs
{
    public static Scenario OpenOptions(this Scenario it, Person by, IdeaPhase phase = IdeaPhase.Ideas) =>
        it.Run(new OpenIdeas(it.NextId(), it.Now, by.Id, it.Newest, phase));

    public static Scenario GoOn(this Scenario it, Person by, IdeaPhase phase) =>
        it.Run(new AdvanceIdeas(it.NextId(), it.Now, by.Id, it.Newest, phase));

    public static Scenario SayWhy(this Scenario it, Person by, string text = "The cable is old") =>
        it.Run(new SayWhy(it.NextId(), it.Now, by.Id, it.Newest, text, Named: true));

    public static Scenario AddIdea(this Scenario it, Person by, string text = "Borrow one") =>
        it.Run(new AddIdea(it.NextId(), it.Now, by.Id, it.Newest, text, Named: true));

    public static Scenario Support(this Scenario it, Person by, int idea = 1, bool backs = true) =>
        it.Run(new SupportIdea(it.NextId(), it.Now, by.Id, it.Newest, idea, backs));

    public static Scenario Choose(
        this Scenario it,
        Person by,
        Person? tries = null,
        int idea = 1,
        LocalDate? until = null
    ) =>
        it.Run(new ChooseIdea(it.NextId(), it.Now, by.Id, it.Newest, idea, (tries ?? by).Id, until ?? new(2026, 3, 4)));

    public static Scenario TellMove(
        this Scenario it,
        Person by,
        TrialOutcome result = TrialOutcome.Worked,
        int idea = 1,
        string learned = ""
    ) => it.Run(new TellTrial(it.NextId(), it.Now, by.Id, it.Newest, idea, result, learned));

    /// <summary>Raised by Ann on Monday at 9, and Ben has an idea.</summary>
    public static Scenario WithAnIdea(Hears hears = Hears.Leader) =>
        Scenario
            .Started(Some.Plan with { Deputy = Some.Deputy })
            .At("2026-03-02 09:00")
            .Raise(Some.Ann, hears: hears, until: new(2026, 3, 4))
            .AddIdea(Some.Ben);

    /// <summary>And Cem tries it until Wednesday.</summary>
    public static Scenario Trying() => WithAnIdea().Choose(Some.Ann, Some.Cem);
}
