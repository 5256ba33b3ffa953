using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Privacy;

/// <summary>
/// Before somebody is forgotten: what is kept of them, what goes and what stays. Afterwards: that it is under way.
/// </summary>
internal static class ForgetCard
{
    public const string Forget = "person.forget";
    private const int MostGroups = 5;

    public static AdaptiveCard Of(Kept kept) =>
        CardParts.Card(
            "Shall I forget you? Please open this in a newer version of Teams.",
            [
                CardParts.Heading("Shall I forget you?"),
                CardParts.Line(Told(kept)),
                CardParts.Line(
                    "Your name, what you wrote, and your own records go for good. What can be counted "
                        + "stays, without your name: that somebody answered, that there was a barrier."
                ),
                CardParts.Line(
                    "What others wrote stays theirs. Cards in your groups' chats are drawn anew; "
                        + "digests and files that somebody already has are not."
                ),
                .. Leads(kept.Leads),
                CardParts.Buttons(CardParts.Button("Forget me for good", Forget)),
                CardParts.WhoSees("only you. Nobody is told that you asked."),
            ]
        );

    public static AdaptiveCard UnderWay() =>
        CardParts.Card(
            "You are being forgotten. It takes a minute or so.",
            [
                CardParts.Heading("I am forgetting you"),
                CardParts.Line(
                    "It takes a minute or so, and I will not write to you about it. Thank you for all that you shared."
                ),
                CardParts.Line("If you answer in a group's chat again, or write to me, I get to know you anew."),
                CardParts.WhoSees("only you."),
            ]
        );

    /// <summary>To somebody who asks for it in a group's chat.</summary>
    public static AdaptiveCard Elsewhere() =>
        CardParts.Card(
            "Write this to me in your own chat.",
            [
                CardParts.Heading("That stays between you and me"),
                CardParts.Line(
                    "Open a chat with CheckinBot and write \"forget me\" there. I show you first what I know of you."
                ),
                CardParts.WhoSees("everybody in this chat."),
            ]
        );

    private static string Told(Kept kept)
    {
        string[] parts =
        [
            .. Counted(kept.Sprints, "sprint"),
            .. Counted(kept.Answers, "check-in"),
            .. Counted(kept.Barriers, "barrier"),
            .. Counted(kept.Ideas, "idea"),
            .. Counted(kept.Touches, "touch", "touches"),
            .. Counted(kept.Plans, "plan"),
        ];
        return parts.Length == 0
            ? "I know your name and this chat, and nothing else."
            : $"I know your name, this chat, and of you: {string.Join(", ", parts)}.";
    }

    private static IEnumerable<string> Counted(int many, string one, string? more = null)
    {
        if (many == 0)
        {
            return [];
        }

        return [many == 1 ? $"1 {one}" : $"{many} {more ?? one + "s"}"];
    }

    private static IEnumerable<AdaptiveElement> Leads(IReadOnlyList<string> leads) =>
        leads.Count == 0
            ? []
            :
            [
                CardParts.Problem(
                    "You support groups whose sprint is running. When one raises a barrier, it would be "
                        + "told that its leader cannot be reached. Better ask them first to start a "
                        + "sprint with somebody else."
                ),
                .. leads
                    .Take(MostGroups)
                    .Select(focus =>
                        CardParts.Labelled("A group that you support", PlainText.Excerpt(focus, Limits.Focus))
                    ),
            ];
}
