using CheckinBot.Chat;
using CheckinBot.Delivery;

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
            .AddSingleton<INoticeCard, ReviewCard>()
            .AddSingleton<INoticeCard, ReviewSoFarCard>()
            .AddSingleton<INoticeCard, ReviewReminderCard>()
            .AddSingleton<INoticeCard, AskNextCard>()
            .AddSingleton<INoticeCard, KeepsakeCard>()
            .AddSingleton<GroupHistory>()
            .AddSingleton<IChatWord, HistoryWord>()
            .AddSingleton<IChatWord, LookBackWord>();
}
