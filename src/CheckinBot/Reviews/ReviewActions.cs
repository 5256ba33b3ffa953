using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.Reviews;

/// <summary>"Send": keeps what a member says when the group looks back.</summary>
internal sealed class AnswerReviewAction(SprintAccess groups) : ICardAction
{
    public string Verb => ReviewVerbs.Answer;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var draft = ReviewDraft.Of(call.Data);
        var (answer, problem) = draft.Answer();
        if (answer is null)
        {
            return Again(call, await groups.ReadAsync(call, cancellationToken), draft, problem);
        }

        try
        {
            var answered = await groups.ExecuteAsync(
                call,
                new AnswerReview(call.Command, call.Now, call.Caller.Id, answer),
                cancellationToken
            );
            return answered.Decision.Refusal is { } refusal
                ? Again(call, answered.Aggregate, draft, refusal.Sentence)
                : ReviewViews.Own(call, answered.Aggregate, "Thank you, your look back is kept.");
        }
        catch (StoreUnavailableException) when (groups.LastSeen(call) is { } seen)
        {
            return Again(call, seen, draft, Reply.NotSaved.Sentence) with { Saved = false };
        }
    }

    // Where there is nothing to answer any more, or nothing of theirs, the sentence alone says so.
    private static Reply Again(CardCall call, Sprint? sprint, ReviewDraft draft, string sentence) =>
        sprint is { ReviewOrNull.IsOpen: true } && sprint.Members.Contains(call.Caller.Id)
            ? Reply.Show(ReviewCard.Again(call.Data.Sprint, sprint, draft, sentence), sentence)
            : Reply.Say(sentence);
}

/// <summary>"Edit": the form, with what they said.</summary>
internal sealed class EditReviewAction(SprintAccess groups) : ICardAction
{
    public string Verb => ReviewVerbs.Edit;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await groups.ReadAsync(call, cancellationToken) is not { ReviewOrNull: { } review } sprint)
        {
            return ReviewViews.NotHere;
        }

        if (review.IsOpen)
        {
            return Reply.Show(Form(call, sprint, review), "Please open this in a newer version of Teams.");
        }

        return Reply.Say("This look back is closed. What it brought is further down in this chat.");
    }

    private static AdaptiveCard Form(CardCall call, Sprint sprint, Review review) =>
        ReviewCard.Again(
            call.Data.Sprint,
            sprint,
            review.Answers.GetValueOrDefault(call.Caller.Id) is { } own
                ? ReviewDraft.Of(sprint, own.Answer)
                : ReviewDraft.New(sprint),
            problem: null
        );
}

/// <summary>
/// Teams refreshes the card for whoever looks at it: those who answered see what they said. For the others the form
/// stays as it is, with what they may be typing in it.
/// </summary>
internal sealed class ViewReviewAction(SprintAccess groups) : ICardAction
{
    public string Verb => ReviewVerbs.View;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        await groups.ReadAsync(call, cancellationToken) is { ReviewOrNull: { } review } sprint
            ? View(call, sprint, review)
            : ReviewViews.NotHere;

    private static Reply View(CardCall call, Sprint sprint, Review review)
    {
        if (review.Answers.ContainsKey(call.Caller.Id))
        {
            return ReviewViews.Own(call, sprint, "Your look back is kept.");
        }

        return review.IsOpen
            ? Reply.Say("Look back whenever you are ready.")
            : Reply.Show(ReviewCard.Shared(call.Data.Sprint, sprint), "This look back is closed.");
    }
}

/// <summary>
/// "Go on", "Adapt", "Stop": the group decides. The next sprint's set-up opens below, filled from this one.
/// </summary>
internal sealed class DecideNextAction(SprintAccess groups, NextSprintOpening opening) : ICardAction
{
    public string Verb => ReviewVerbs.Decide;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var read = new FormReader(call.Data);
        if (read.Choice<NextStep>(CardFields.Next) is not { } next)
        {
            return Reply.Say(read.Problem() ?? "Please pick what comes next.");
        }

        var answered = await groups.ExecuteAsync(
            call,
            new DecideNext(call.Command, call.Now, call.Caller.Id, next),
            cancellationToken
        );
        if (answered.Decision.Refusal is { } refusal)
        {
            return Reply.Refuse(refusal);
        }

        if (next != NextStep.Stop)
        {
            await opening(call, answered.Aggregate, cancellationToken);
        }

        return answered.Aggregate.ReviewOrNull is null
            ? ReviewViews.NotHere
            : Reply.Show(
                AskNextCard.Of(call.Data.Sprint, answered.Aggregate),
                $"Your group {Cards.ReviewLabels.Decided(next)}."
            );
    }
}

internal static class ReviewViews
{
    public static readonly Reply NotHere = Reply.Say(
        "This look back belongs to another group or another sprint. Nothing was changed."
    );

    public static Reply Own(CardCall call, Sprint sprint, string sentence) =>
        sprint.ReviewOrNull?.Answers.GetValueOrDefault(call.Caller.Id) is { } own
            ? Reply.Show(ReviewCard.Own(call.Data.Sprint, sprint, own), sentence)
            : Reply.Say(sentence);
}
