using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>What is asked about a barrier wherever one is raised.</summary>
internal static class BarrierQuestions
{
    public static AdaptiveChoiceSetInput Urgency(Urgency chosen) => CardParts.Pick(
        CardFields.Urgency, "How much does it cost us?", (Urgency?)chosen,
        (Domain.Urgency.CanWait, "It can wait"), (Domain.Urgency.Slowing, "It slows us"), (Domain.Urgency.Blocking, "It blocks us"));

    public static AdaptiveChoiceSetInput Help(Help chosen) => CardParts.Pick(
        CardFields.Help, "What would help?", (Help?)chosen,
        (Domain.Help.Ear, "A listening ear"), (Domain.Help.Ideas, "Ideas"), (Domain.Help.Action, "Action"), (Domain.Help.JustSoYouKnow, "Nothing, just so you know"));
}
