namespace CheckinBot.Domain.Tests;

/// <summary>What a leader does with a barrier, in a scenario: the newest one.</summary>
internal static class SupportVerbs
{
    public static Scenario Acknowledge(this Scenario it, Person by) =>
        it.Run(new AcknowledgeBarrier(it.NextId(), it.Now, by.Id, it.Newest));

    public static Scenario HoldBack(this Scenario it, Person by, int days = 2) =>
        it.Run(new HoldBack(it.NextId(), it.Now, by.Id, it.Newest, days));

    public static Scenario Encourage(this Scenario it, Person by, string text = "You are on a good way") =>
        it.Run(new Encourage(it.NextId(), it.Now, by.Id, it.Newest, text));

    public static Scenario PassOn(this Scenario it, Person by, Person to) =>
        it.Run(new PassOn(it.NextId(), it.Now, by.Id, it.Newest, to));
}
