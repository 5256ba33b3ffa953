namespace CheckinBot.Reviews;

/// <summary>What can be pressed on the cards of a look back.</summary>
internal static class ReviewVerbs
{
    public const string Answer = "review.answer";
    public const string Edit = "review.edit";
    public const string View = "review.view";
    public const string Decide = "review.decide";
}
