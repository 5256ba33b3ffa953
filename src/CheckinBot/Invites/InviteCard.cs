using CheckinBot.Cards;

namespace CheckinBot.Invites;

/// <summary>For whoever invites: what to pass on.</summary>
internal static class InviteCard
{
    /// <summary>
    /// <paramref name="link"/>: adds the app to a chat, null where it is not known; <paramref name="code"/>: of a
    /// leader, or null.
    /// </summary>
    public static AdaptiveCard Of(Uri? link, string? code, bool isOwnChat) =>
        CardParts.Card(
            "Invite another group.",
            [
                CardParts.Heading("Invite another group"),
                CardParts.Line("Pass this on, in your own words if you like:"),
                new AdaptiveContainer
                {
                    Style = AdaptiveContainerStyle.Emphasis,
                    Items = [.. Text(link, code).Select(CardParts.Written)],
                },
                link is null
                    ? null
                    : CardParts.Buttons(
                        new AdaptiveOpenUrlAction { Title = "Add CheckinBot to another chat", Url = link }
                    ),
                CardParts.Quiet(
                    code is null
                        ? "Whoever leads a group can write \"invite\" in their own chat with me: then "
                            + "they are suggested there as the leader."
                        : "With the code you are suggested there as the leader. The group decides; "
                            + "nothing is set without it, and you hear of nothing before."
                ),
                CardParts.WhoSees(isOwnChat ? "only you." : "your group."),
            ]
        );

    // A paragraph each: so it is passed on as it stands, and the link ends where it ends.
    private static string[] Text(Uri? link, string? code) =>
        [
            "Would your group like to try a learning sprint? A few weeks on one thing, with a check-in "
                + "of two minutes now and then.",
            link is null
                ? "Add the app CheckinBot to your group's chat."
                : $"Add CheckinBot to your group's chat: {link.AbsoluteUri}",
            $"Then write there: @CheckinBot {(code is null ? "help" : $"invited {code}")}",
        ];
}

/// <summary>In a chat that was invited.</summary>
internal static class InvitedCard
{
    /// <summary><paramref name="name"/>: of whoever invited, as they are known; null while they are not.</summary>
    public static AdaptiveCard Of(string? name, string code) =>
        CardParts.Card(
            "You were invited.",
            [
                CardParts.Heading("Hello, I'm CheckinBot"),
                CardParts.Written(
                    $"{(name is null ? "Somebody of your school" : Names.Short(name))} invited you to "
                        + "try a learning sprint, and is suggested as your leader. Your group decides: pick anybody."
                ),
                CardParts.Line(
                    "I ask your group how its sprint is going and keep what you say. I fetch your "
                        + "leader only when you raise a barrier. The work stays yours."
                ),
                CardParts.Buttons(
                    CardParts.Button(
                        "Set up a sprint",
                        Cards.Verbs.SetUp,
                        new() { [Cards.CardFields.Invite] = code },
                        main: true
                    )
                ),
                CardParts.WhoSees("your group. Whoever invited you is told nothing."),
            ]
        );

    public static AdaptiveCard Unknown() =>
        CardParts.Card(
            "This invitation is not known.",
            [
                CardParts.Heading("I do not know this invitation"),
                CardParts.Line(
                    "Perhaps a letter is missing, or it was passed on in another school. You can begin without one."
                ),
                CardParts.Buttons(CardParts.Button("Set up a sprint", Cards.Verbs.SetUp, main: true)),
                CardParts.WhoSees("everybody in this chat."),
            ]
        );

    public static AdaptiveCard Elsewhere() =>
        CardParts.Card(
            "Write this in your group's chat.",
            [
                CardParts.Heading("Write this in your group's chat"),
                CardParts.Line(
                    "An invitation is for a group. Add me to its chat, and write it there, with the code after it."
                ),
                CardParts.WhoSees("only you."),
            ]
        );
}
