using CheckinBot.Chat;
using CheckinBot.Outbox;

namespace CheckinBot.Reviews;

/// <summary>Looking back together, deciding what comes next, and what a group has behind it.</summary>
internal static class ReviewServices
{
    public static IServiceCollection AddReviews(this IServiceCollection services) =>
        services
            .AddSingleton<ICardAction, AnswerReviewAction>()
            .AddSingleton<ICardAction, EditReviewAction>()
            .AddSingleton<ICardAction, ViewReviewAction>()
            .AddSingleton<ICardAction, DecideNextAction>()
            .AddSingleton<INoticeRenderer, ReviewCard>()
            .AddSingleton<INoticeRenderer, ReviewSoFarCard>()
            .AddSingleton<INoticeRenderer, ReviewReminderCard>()
            .AddSingleton<INoticeRenderer, AskNextCard>()
            .AddSingleton<INoticeRenderer, KeepsakeCard>()
            .AddSingleton<GroupHistory>()
            .AddSingleton<ITextCommand, HistoryTextCommand>()
            .AddSingleton<ITextCommand, LookBackTextCommand>();
}
