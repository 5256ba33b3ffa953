namespace CheckinBot.Plans;

/// <summary>The verbs of plans; the one that the nudge calls is <c>Verbs.StepIn</c>.</summary>
internal static class PlanVerbs
{
    public const string List = "plan.list";
    public const string New = "plan.new";
    public const string Edit = "plan.edit";
    public const string Save = "plan.save";
    public const string Drop = "plan.drop";
    public const string Offer = "plan.offer";
    public const string StepBack = "plan.stepBack";
    public const string StepInSave = "plan.stepInSave";
    public const string Yes = "plan.yes";
    public const string No = "plan.no";
    public const string Tell = "plan.tell";
}
