using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.Domain.Tests.Laws;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Cards;

/// <summary>
/// A card with inputs that stands in a chat is not updated by any event other than the one that closes it: every card
/// of a notice, every event, in random histories of a sprint. What is erased leaves every card at once.
/// </summary>
public sealed class OpenFormLaws : IDisposable
{
    private static readonly SprintId Id = GroupKey.Of(Domain.Tests.Some.Group).Sprint(1);

    private static readonly NoticeKind[] KeptUpToDate =
    [
        NoticeKind.SoFar,
        NoticeKind.SumUp,
        NoticeKind.ReviewSoFar,
        NoticeKind.AskNext,
        NoticeKind.Keepsake,
        NoticeKind.Living,
        NoticeKind.TellAcknowledged,
        NoticeKind.TellCleared,
        NoticeKind.TellHeldBack,
        NoticeKind.TellUnreachable,
        NoticeKind.TellLeaderOut,
        NoticeKind.Nudge,
        NoticeKind.RemindLeader,
        NoticeKind.ComeBack,
        NoticeKind.TellDeputy,
    ];

    private static readonly Pool<Verb, SprintHistory> Histories = new(
        120,
        90,
        Gen.Choose(0, Domain.Tests.Laws.Plans.All.Count - 1),
        SprintMoves.Any,
        (plan, moves) => SprintHistory.Of(Domain.Tests.Laws.Plans.All[plan], moves)
    );

    // Built and never started, so that nothing is stored and nobody is called.
    private readonly WebApplication app = CheckinBotApp.Create(["--environment", "Development"], builder =>
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Bot:DangerouslyAllowUnauthenticated"] = "true",
                ["Storage:ConnectionString"] = "Data Source=never-opened.db",
            }
        )
    );

    private Dictionary<NoticeKind, INoticeRenderer>? cards;

    private Dictionary<NoticeKind, INoticeRenderer> Cards =>
        cards ??= app.Services.GetServices<INoticeRenderer>().ToDictionary(card => card.Kind);

    [Fact]
    public void No_event_updates_a_card_that_somebody_may_be_typing_in_but_the_one_that_closes_it()
    {
        var closed = new HashSet<NoticeKind>();
        Histories.Holds(history => Assert.All(history.Folds, fold => Assert.All(Updated(fold), one =>
                {
                    var (before, after) = (Forms(Draw(fold.Before, one)), Forms(Draw(fold.After, one)));
                    Assert.Empty(before.Intersect(after));
                    _ = before.Count > 0 && closed.Add(one.Kind);
                })));
        Assert.True(closed.Contains(NoticeKind.Ask) && closed.Count > 1, $"Closed: {string.Join(", ", closed)}");
    }

    [Fact]
    public void A_question_stays_as_it_is_whatever_happens_to_its_barrier_until_it_is_answered()
    {
        SchoolSprint Asked() =>
            new SchoolSprint(SchoolTexts.Realistic, 5)
                .Raise()
                .Open(IdeaPhase.Ideas)
                .Idea(1, "Sleeves")
                .On(IdeaPhase.Support)
                .Choose(1)
                .AskMove()
                .Heard();
        var (before, added, told) = (Asked(), Asked().Add(), Asked().Tell(TrialOutcome.Worked, "Quick to make"));
        var question = before.State.Outbox.Values.Single(one => one.Notice.Kind == NoticeKind.AskMove).Notice.Id;
        var courier = app.Services.GetRequiredService<INoticeSender<Sprint, SprintId>>();
        Assert.False(courier.MayRedraw(SchoolSprint.Id, before.State, added.State, question));
        Assert.True(courier.MayRedraw(SchoolSprint.Id, before.State, told.State, question));
    }

    [Fact]
    public void A_look_back_stays_as_it_is_whoever_answers_until_it_closes()
    {
        SchoolSprint Over() => new SchoolSprint(SchoolTexts.Realistic, 5).Worked().End().Heard();
        var courier = app.Services.GetRequiredService<INoticeSender<Sprint, SprintId>>();
        Assert.False(
            courier.MayRedraw(
                SchoolSprint.Id,
                Over().State,
                Over().LookBack(0).LookBack(1).State,
                Domain.Notice.ReviewForm
            )
        );
        Assert.True(
            courier.MayRedraw(SchoolSprint.Id, Over().State, Over().AllLookBack().State, Domain.Notice.ReviewForm)
        );
    }

    [Fact]
    public void Nobody_can_type_into_a_card_that_is_kept_up_to_date() =>
        Histories.Holds(history =>
            Assert.All(history.Folds, fold =>
                Assert.All(Standing(fold.After).Where(one => KeptUpToDate.Contains(one.Kind)), one =>
                    Assert.DoesNotContain(Parts(Draw(fold.After, one)), CardShape.IsInput)
                )
            )
        );

    [Fact]
    public void An_event_that_changes_nothing_on_a_card_does_not_update_it() =>
        Histories.Holds(history =>
            Assert.All(history.Folds, fold =>
                Assert.All(Updated(fold), one =>
                    Assert.NotEqual(Draw(fold.Before, one).ToJson(), Draw(fold.After, one).ToJson())
                )
            )
        );

    public void Dispose() => ((IDisposable)app).Dispose();

    // Erasing draws everything anew: that comes before what somebody may be typing.
    private IEnumerable<Notice> Updated(Fold<Sprint> fold)
    {
        var courier = app.Services.GetRequiredService<INoticeSender<Sprint, SprintId>>();
        return fold.Recorded.Event is RecordErased
            ? []
            : courier
                .Stale(new(Id, fold.Before, [fold.Recorded.Event], fold.After))
                .Where(id => courier.MayRedraw(Id, fold.Before, fold.After, id))
                .Select(id => fold.Before.Outbox.GetValueOrDefault(id))
                .Where(one => one?.State == OutboxState.Delivered)
                .Select(one => one!.Notice);
    }

    private static IEnumerable<Notice> Standing(Sprint sprint) =>
        sprint.Outbox.Values.Where(one => one.State == OutboxState.Delivered).Select(one => one.Notice);

    private AdaptiveCard Draw(Sprint sprint, Notice notice) => Cards[notice.Kind].Render(Id, sprint, notice).Card;

    // What the main buttons of a card with inputs do: one that is gone could not be sent any more.
    private static HashSet<string> Forms(AdaptiveCard card)
    {
        var parts = Parts(card).ToList();
        return
        [
            .. parts.Exists(CardShape.IsInput)
                ? parts
                    .Where(part => (string?)part["style"] == "positive" && part["verb"] is not null)
                    .Select(part => (string)part["verb"]!)
                : [],
        ];
    }

    private static IEnumerable<JsonObject> Parts(AdaptiveCard card) => CardShape.Of(card);
}
