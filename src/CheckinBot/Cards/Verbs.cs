namespace CheckinBot.Cards;

/// <summary>
/// The verbs that cards of several moments call. Each moment's own verbs stand with its cards; <c>docs/cards.md</c>
/// lists all.
/// </summary>
internal static class Verbs
{
    public const string AskNow = "round.ask";
    public const string BarrierForm = "barrier.form";
    public const string ChangeSprint = "sprint.change";
    public const string ChooseSupport = "support.choose";
    public const string ClearBarrier = "barrier.clear";
    public const string NextSprint = "sprint.next";
    public const string OfferStart = "start.offer";
    public const string OpenOptions = "options.open";
    public const string Preview = "checkin.preview";
    public const string SeeMoves = "moves.see";
    public const string SetUp = "sprint.setup";
    public const string Skip = "round.skip";
    public const string StepIn = "plan.stepIn";
    public const string StillThere = "barrier.still";
}
