namespace CheckinBot.Chat;

/// <summary>The names of inputs and ids on cards: a contract with other clients, listed in <c>docs/cards.md</c>.</summary>
internal static class CardFields
{
    public const string Sprint = "sprint";
    public const string Round = "round";
    public const string Barrier = "barrier";

    public const string Going = "going";
    public const string Done = "done";
    public const string Tweak = "tweak";
    public const string ShoutOut = "shoutOut";
    public const string Stuck = "stuck";
    public const string Hears = "hears";
    public const string Urgency = "urgency";
    public const string Help = "help";

    public const string What = "what";
    public const string Outcome = "outcome";
    public const string Note = "note";

    public const string Focus = "focus";
    public const string Evidence = "evidence";
    public const string FirstDay = "firstDay";
    public const string LastDay = "lastDay";
    public const string Days = "days";
    public const string Hour = "hour";
    public const string Zone = "zone";
    public const string Leader = "leader";
    public const string HolidayFrom = "holidayFrom";
    public const string HolidayTo = "holidayTo";
}
