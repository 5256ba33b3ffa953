using CheckinBot.Domain;
using CheckinBot.Outbox;
using CheckinBot.Placement;
using CheckinBot.Stopping;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace CheckinBot.Tests.Wire;

public sealed class TurnsTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);
    private readonly Closing closing = new(
        new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance),
        Microsoft.Extensions.Options.Options.Create(new ShutdownOptions())
    );
    private readonly DeliveryLeases turns;

    public TurnsTests() => turns = new(closing, new OneInstance(RealSeconds.OfTheMachine));

    [Fact]
    public void One_that_was_taken_for_gone_begins_nothing_more_of_what_was_its_own()
    {
        var card = Take("round:1");
        turns.LoseAll();
        Assert.False(
            turns.IsMine("log", card, Now) || turns.TryBegin("log", card) || turns.Has("log", card.Notice.Id.Value)
        );
    }

    [Fact]
    public void What_is_on_its_way_stays_with_whoever_is_sending_it_though_it_was_taken_for_gone()
    {
        var (card, nudge) = (Take("round:1"), Take("nudge:1"));
        Assert.True(turns.TryBegin("log", nudge));
        turns.LoseAll();
        Assert.Equal((false, true), (turns.Has("log", card.Notice.Id.Value), turns.Has("log", nudge.Notice.Id.Value)));

        turns.Leave("log", nudge.Notice.Id);
        Assert.False(turns.Has("log", nudge.Notice.Id.Value));
    }

    [Fact]
    public void What_the_log_says_somebody_else_has_claimed_is_not_mine_any_more()
    {
        var card = Take("round:1");
        Assert.True(turns.IsMine("log", card, Now) && turns.IsLeftToMe("log", card, Now));
        var claimed = card with { LeaseExpiresAt = card.LeaseExpiresAt + Duration.FromSeconds(1), Attempts = 1 };
        Assert.False(
            turns.IsMine("log", claimed, Now) || turns.TryBegin("log", claimed) || turns.IsLeftToMe("log", claimed, Now)
        );
    }

    private OutboxMessage Take(string notice)
    {
        var one = OutboxMessage.Due(new(new(notice), NoticeKind.Ask), Now, Now);
        turns.Take("log", one);
        return one;
    }

    public void Dispose() => closing.Dispose();
}
