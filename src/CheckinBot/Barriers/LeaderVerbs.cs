namespace CheckinBot.Barriers;

/// <summary>
/// What a leader can do from a nudge. Clearing and stepping in stand with those they share them with.
/// </summary>
internal static class LeaderVerbs
{
    public const string Acknowledge = "barrier.acknowledge";
    public const string Encourage = "barrier.encourage";
    public const string AskWhy = "barrier.askWhy";
    public const string AskIdeas = "barrier.askIdeas";
    public const string HoldBack = "barrier.holdBack";
    public const string PassOn = "barrier.passOn";
}
