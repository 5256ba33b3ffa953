namespace CheckinBot.Ideas;

/// <summary>The verbs of this moment's cards; those that other cards call too stand in <c>Chat/Verbs.cs</c>.</summary>
internal static class IdeasVerbs
{
    public const string On = "options.on";
    public const string Why = "options.why";
    public const string Idea = "options.idea";
    public const string Back = "options.back";
    public const string Form = "options.form";
    public const string Choose = "options.choose";
    public const string Tell = "options.tell";
    public const string View = "options.view";
    public const string Take = "moves.take";
    public const string Return = "moves.back";
}
