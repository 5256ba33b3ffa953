using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;

namespace CheckinBot.Sprints;

/// <summary>Whom somebody picked as the leader and the deputy from now on; empty for what stays as it is.</summary>
internal sealed record SupportDraft(string Leader, string Deputy, bool NoDeputy, string? Missed)
{
    // Whoever leads hears first anyway: to be their own deputy adds nothing.
    private const string NobodyElse = "";

    public static SupportDraft Empty { get; } = new("", "", NoDeputy: false, null);

    public static SupportDraft Of(CardData data)
    {
        var (read, leader, deputy) = (
            new FormReader(data),
            data.Picked(CardFields.Leader),
            data.Picked(CardFields.Deputy)
        );
        return new(
            leader,
            deputy == leader ? NobodyElse : deputy,
            read.Toggle(CardFields.NoDeputy) ?? false,
            data.Missed(CardFields.Leader) ?? data.Missed(CardFields.Deputy) ?? read.Problem()
        );
    }

    /// <summary>Why it cannot be so, or null.</summary>
    public string? Problem(Sprint sprint) =>
        this switch
        {
            { Missed: { } missed } => missed,
            { Leader.Length: 0, Deputy.Length: 0, NoDeputy: false } =>
                "Please pick somebody. What you leave empty stays as it is.",
            { Deputy.Length: > 0, NoDeputy: true } =>
                "You picked a deputy, and that there is none any more. Please leave one of the two out.",
            _ when Deputy.Length > 0 && Deputy == (Leader.Length > 0 ? Leader : sprint.Plan.Leader.Id.Value) =>
                "One person cannot be both leader and deputy. Please pick two.",
            _ => null,
        };
}
