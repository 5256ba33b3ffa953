namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// The promise to whoever wants to be forgotten: their words and name go, all else and all that is counted stays,
/// whatever happened.
/// </summary>
public sealed class ForgettingLaws
{
    private static readonly MemberId[] Everybody = [Some.Ann.Id, Some.Ben.Id, Some.Leader.Id, Some.Stranger.Id];

    [Fact]
    public void What_can_be_counted_stays() =>
        Law.Holds(history =>
            Assert.All(Everybody, who => Assert.Equal(Counted(history.State), Counted(Without(history, who))))
        );

    [Fact]
    public void None_of_their_words_is_left() =>
        Law.Holds(history =>
            Assert.All(Everybody, who =>
                Assert.All(Words(Without(history, who)).Where(word => word.By == who), word =>
                    Assert.Contains(word.Text, new[] { "", Redaction.Text })
                )
            )
        );

    [Fact]
    public void Every_word_of_somebody_else_is_left() =>
        Law.Holds(history =>
            Assert.All(Everybody, who =>
                Assert.Equal(
                    Words(history.State).Where(word => word.By != who),
                    Words(Without(history, who)).Where(word => word.By != who)
                )
            )
        );

    [Fact]
    public void Their_name_is_not_known_any_more() =>
        Law.Holds(history =>
            Assert.All(Everybody, who =>
                Assert.Contains(Without(history, who).NameOf(who), new[] { "somebody", "Somebody" })
            )
        );

    [Fact]
    public void Forgetting_twice_is_forgetting_once() => Law.Holds(history => Assert.All(Everybody, who =>
            {
                var once = Taken(history, who).ToList();
                var state = SprintProjection.All(once);
                Assert.All(once, one =>
                    Assert.Equal(Canonical.Of(one.Event), Canonical.Of(Redaction.Of(state, one.Event, id => id == who)))
                );
            }));

    [Fact]
    public void Of_a_forgotten_leader_s_own_log_no_word_is_left_and_it_begins_anew() =>
        Law.HoldsForLeaders(history =>
        {
            var who = history.State.WhoOrNull?.Id ?? Some.Leader.Id;
            var taken = history
                .Log.Select(one => one with { Event = Redaction.Of(history.State, one.Event, id => id == who) })
                .ToList();
            var state = LeaderProjection.All(taken);
            Assert.Equal(
                (history.State.Touches.Count, history.State.Plans.Count, history.State.Digests.Count),
                (state.Touches.Count, state.Plans.Count, state.Digests.Count)
            );
            Assert.All(Words(state), text => Assert.Contains(text, new[] { "", Redaction.Text }));
            var anew = LeaderProjection.Apply(
                state,
                new(state.Sequence + 1, state.At, new("erased"), new RecordErased(ErasedFor.Person, who))
            );
            Assert.Equal(0, anew.Touches.Count + anew.Plans.Count + anew.Outbox.Count + anew.Digests.Count);
        });

    [Fact]
    public void What_is_too_old_in_a_leader_s_log_goes_and_what_was_touched_since_stays() =>
        Law.HoldsForLeaders(history => Assert.All(history.Log.Select(one => one.At).Distinct().ToList(), before =>
            {
                var log = history.Log.ToList();
                var old = RetentionPolicy.Of(history.State, log, before);
                var left = LeaderProjection.All(
                    log.Select(one =>
                        old.Contains(one.Sequence) ? one with { Event = new RecordErased(ErasedFor.Age, null) } : one
                    )
                );
                Assert.All(log.Where(one => one.At >= before), one => Assert.DoesNotContain(one.Sequence, old));
                Assert.Equal(
                    history
                        .State.Touches.Where(touch => log.Any(one => one.At >= before && IsAbout(one.Event, touch.Id)))
                        .Select(touch => Canonical.Of(touch)),
                    left.Touches.Select(touch => Canonical.Of(touch))
                );
                Assert.Equal(
                    (Canonical.Of(history.State.Settings), history.State.Digests.Count),
                    (Canonical.Of(left.Settings), left.Digests.Count)
                );
                Assert.Equal(
                    history.State.Pending.Select(one => one.Notice.Id),
                    left.Pending.Select(one => one.Notice.Id)
                );
            }));

    private static bool IsAbout(LogEvent happened, TouchId touch) =>
        happened switch
        {
            TouchLogged one => one.Touch == touch,
            TouchChanged one => one.Touch == touch,
            TouchRemoved one => one.Touch == touch,
            _ => false,
        };

    private static Sprint Without(SprintHistory history, MemberId who) => SprintProjection.All(Taken(history, who));

    private static IEnumerable<StoredEvent> Taken(SprintHistory history, MemberId who) =>
        history.Log.Select(one => one with { Event = Redaction.Of(history.State, one.Event, id => id == who) });

    private static List<string> Counted(Sprint sprint) =>
        [
            .. sprint.Rounds.Select(round => $"round {round.Number} {round.State}"),
            .. sprint.Rounds.SelectMany(round =>
                round.InOrder.Select(one =>
                    $"answer {round.Number} {one.Member} {one.Answer.Going} {one.Late} {one.Edited} {one.At}"
                )
            ),
            .. sprint.Rounds.SelectMany(round =>
                round
                    .Questions.Own.Where(one => one.IsPicked)
                    .Select(one => $"own {round.Number} {one.Slot} {Canonical.Of(one.Counted(round))}")
            ),
            .. sprint.Barriers.Select(one =>
                $"barrier {one.Id} {one.State} {one.RaisedBy} {one.Words.Urgency} {one.Words.Help} "
                + $"{one.Words.Kind} {one.Additions.Count} {one.ClearingOrNull?.Outcome} {one.IdeaRoundOrNull?.Phase} "
                + $"{one.IdeaRoundOrNull?.Whys.Count}"
            ),
            .. sprint
                .Barriers.SelectMany(one => one.IdeaRoundOrNull?.Ideas ?? [])
                .Select(one => $"idea {one.Number} {one.By} {Canonical.Of(one.Support)}"),
            .. sprint.Moves.Select(one => $"move {one.Barrier} {one.Result} {one.By}"),
            .. sprint.Joint.Select(one => $"plan {one.Id} {one.CoOwner} {one.Result}"),
            .. sprint
                .Outbox.Values.OrderBy(one => one.Notice.Id.Value, StringComparer.Ordinal)
                .Select(one => $"message {one.Notice.Id} {one.State}"),
            .. sprint.ReviewOrNull?.InOrder.Select(one =>
                $"look back {one.Member} {one.At} {one.Answer.Practical} {one.Answer.Helpful} "
                + $"{one.Answer.Worth} {one.Answer.Next}"
            ) ?? [],
            $"starting point {sprint.Offered is not null} {Canonical.Of(sprint.StartedBy)}",
            $"look back {sprint.ReviewOrNull?.IsOpen} {Canonical.Of(sprint.ReviewOrNull?.Decision)}",
            $"{Canonical.Of(sprint.Members)} {Canonical.Of(sprint.Touches)} "
                + $"{Canonical.Of(sprint.Thanks)} {sprint.EndedAt}",
        ];

    private static List<(MemberId By, string Text)> Words(Sprint sprint) =>
        [
            .. sprint
                .Rounds.SelectMany(round => round.InOrder)
                .SelectMany(one =>
                    new[] { one.Answer.Done, one.Answer.Stuck, one.Answer.Tweak, one.Answer.ShoutOut }.Select(text =>
                        (one.Member, text)
                    )
                ),
            .. sprint.Barriers.SelectMany(one =>
                new[] { one.Words.Text, one.Words.Tried, one.Words.Link }.Select(text => (one.RaisedBy, text))
            ),
            .. sprint.Barriers.SelectMany(one => one.Additions).Select(one => (one.By, one.Text)),
            .. sprint.Barriers.Select(one => one.ClearingOrNull).OfType<Clearing>().Select(one => (one.By, one.Note)),
            .. sprint
                .Barriers.Select(one => one.IdeaRoundOrNull)
                .OfType<IdeaRound>()
                .SelectMany(one =>
                    one.Whys.Select(why => (why.By, why.Text)).Concat(one.Ideas.Select(idea => (idea.By, idea.Text)))
                ),
            .. sprint.ReviewOrNull?.InOrder.SelectMany(one =>
                new[] { one.Answer.Learned, one.Answer.Seen }.Select(text => (one.Member, text))
            )
                ?? [],
            .. sprint.Offered?.Lines.Select(one => (one.By, one.Text)) ?? [],
            .. sprint.Encouragements.Select(one => (one.By, one.Text)),
            .. sprint.Moves.Where(one => one.Idea > 0).Select(one => (one.By, one.Learned)),
            .. sprint.Joint.SelectMany(one => new[] { (one.Leader.Id, one.When), (one.Leader.Id, one.Then) }),
            .. sprint
                .Rounds.SelectMany(round => round.InOrder)
                .SelectMany(one => (one.Answer.Own?.All ?? []).Select(own => (one.Member, own.Text))),
            .. sprint
                .Rounds.SelectMany(round => round.Questions.Own)
                .Where(one => one.By is not null)
                .Select(one => (one.By!.Value, one.Text)),
            .. sprint.Changes.Where(one => one.Part == AgreementPart.Focus).Select(one => (one.By, one.After.Focus)),
            .. sprint
                .Changes.Where(one => one.Part == AgreementPart.Evidence)
                .Select(one => (one.By, one.After.Evidence)),
        ];

    private static IEnumerable<string> Words(Leader leader) =>
        [
            .. leader
                .Touches.SelectMany(one => one.Before.Append(one.Facts))
                .SelectMany(one => new[] { one.With, one.About }),
            .. leader.Marks.Values.Select(one => one.Note),
            .. leader.Plans.SelectMany(one => new[] { one.Facts.When, one.Facts.Then, one.Facts.With, one.Message }),
        ];
}
