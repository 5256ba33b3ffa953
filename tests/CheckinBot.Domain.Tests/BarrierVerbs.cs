namespace CheckinBot.Domain.Tests;

/// <summary>What a group says of a barrier, in a scenario: the newest one.</summary>
internal static class BarrierVerbs
{
    public static Scenario Raise(
        this Scenario it,
        Person by,
        BarrierText? words = null,
        Hears hears = Hears.Leader,
        string source = "form:1",
        LocalDate? until = null
    ) =>
        it.Run(
            new RaiseBarrier(it.NextId(), it.Now, by.Id, source, words ?? Some.Words(), hears, it.NewBarrier())
            {
                TryUntil = until,
            }
        );

    public static Scenario CarPark(this Scenario it, Person by, BarrierText? words = null) =>
        it.Raise(by, words, Hears.CarPark);

    public static Scenario TryFirst(this Scenario it, Person by, LocalDate? until, BarrierText? words = null) =>
        it.Raise(by, words, Hears.TryFirst, until: until);

    public static Scenario AddTo(this Scenario it, Person by, string text = "Asked the caretaker") =>
        it.Run(new AddToBarrier(it.NextId(), it.Now, by.Id, it.Newest, text));

    public static Scenario StillThere(this Scenario it, Person by, string source = "round:2") =>
        it.Run(new StillThere(it.NextId(), it.Now, by.Id, it.Newest, source));

    public static Scenario TellLeader(this Scenario it, Person by) =>
        it.Run(new TellLeader(it.NextId(), it.Now, by.Id, it.Newest));

    public static Scenario Clear(this Scenario it, Person by, Outcome outcome = Outcome.Removed, string note = "") =>
        it.Run(new ClearBarrier(it.NextId(), it.Now, by.Id, it.Newest, outcome, note));

    public static Scenario Reopen(this Scenario it, Person by) =>
        it.Run(new ReopenBarrier(it.NextId(), it.Now, by.Id, it.Newest));
}
