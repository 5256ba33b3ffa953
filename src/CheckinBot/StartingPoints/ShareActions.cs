using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.StartingPoints;

/// <summary>"Share as a starting point": the form, in a message of its own.</summary>
internal sealed class OfferStartAction(SprintAccess groups, Forms forms) : ICardAction
{
    public string Verb => Verbs.OfferStart;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken) =>
        await groups.ReadAsync(call, cancellationToken) is { } sprint
            ? await forms.OpenAsync(call, ShareForm.Of(call.Data.Sprint, sprint), cancellationToken)
            : SprintAccess.StrangerReply;
}

/// <summary>
/// "Share it": as it was seen, and nothing else. Other groups find it by a pointer, which is written first.
/// </summary>
internal sealed class ShareStartAction(SprintAccess groups, StartingPointLibrary library, Forms forms) : ICardAction
{
    public string Verb => ShareForm.Share;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var read = new FormReader(call.Data);
        var lines = read.Numbers(CardFields.Lines);
        if (await groups.ReadAsync(call, cancellationToken) is not { } sprint)
        {
            return SprintAccess.StrangerReply;
        }

        return read.Problem() is { } problem
            ? Again(call, sprint, problem)
            : await SharedAsync(
                call,
                sprint,
                new(call.Command, call.Now, call.Caller.Id, [.. lines], call.Data.Raw(CardFields.Mark)),
                cancellationToken
            );
    }

    private async Task<Reply> SharedAsync(
        CardCall call,
        Sprint sprint,
        ShareStartingPoint share,
        CancellationToken cancellationToken
    )
    {
        if (!Decide.Command(sprint, share).Events.IsEmpty)
        {
            await library.PointAsync(call.Data.Sprint, call.Caller.Chat.Tenant, call.Now, cancellationToken);
        }

        var answered = await groups.ExecuteAsync(call, share, cancellationToken);
        return answered.Decision.Refusal is { } refusal
            ? Again(call, answered.Aggregate, refusal.Sentence)
            : forms.Close(
                call,
                ShareForm.Done(call.Data.Sprint, answered.Aggregate),
                "It is shared. You can take it back at any time."
            );
    }

    private static Reply Again(CardCall call, Sprint sprint, string sentence) =>
        sprint.Members.Contains(call.Caller.Id)
            ? Reply.Show(ShareForm.Of(call.Data.Sprint, sprint, sentence).Card, sentence)
            : Reply.Say(sentence);
}

/// <summary>"Take it back": no other group is shown it from now on.</summary>
internal sealed class TakeStartBackAction(SprintAccess groups, Forms forms) : ICardAction
{
    public string Verb => ShareForm.TakeBack;

    public async Task<Reply> AnswerAsync(CardCall call, CancellationToken cancellationToken)
    {
        var answered = await groups.ExecuteAsync(
            call,
            new TakeStartingPointBack(call.Command, call.Now, call.Caller.Id),
            cancellationToken
        );
        if (answered.Decision.Refusal is { } refusal)
        {
            return Reply.Refuse(refusal);
        }

        return !answered.Aggregate.IsStarted
            ? SprintAccess.StrangerReply
            : forms.Close(call, ShareForm.Done(call.Data.Sprint, answered.Aggregate), "It is not shared any more.");
    }
}
