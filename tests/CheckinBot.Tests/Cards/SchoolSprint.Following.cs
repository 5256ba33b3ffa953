using CheckinBot.Domain;

namespace CheckinBot.Tests.Cards;

/// <summary>What becomes of a barrier in the group.</summary>
internal sealed partial class SchoolSprint
{
    public BarrierText Words =>
        new(Texts.Barrier, Urgency.Slowing, Help.Ideas) { Kind = BarrierKind.Resources, Tried = Texts.Note };

    public SchoolSprint Say(BarrierText words, Hears hears = Hears.Leader, TrialsKnown? known = null) =>
        Run(
            new RaiseBarrier(Next, Now, People[2].Id, Form, words, hears, new($"b{commands}"))
            {
                TryUntil = new(2026, 11, 26),
                Known = known ?? TrialsKnown.None,
            }
        );

    public SchoolSprint AddTo(int place) => Run(new AddToBarrier(Next, Now, People[place].Id, Barrier.Id, Texts.Note));

    public SchoolSprint Still(int place, string source) =>
        Run(new StillThere(Next, Now, People[place].Id, Barrier.Id, source));

    public SchoolSprint HoldBack() => Run(new HoldBack(Next, Now, Leader.Id, Barrier.Id, 2));

    public SchoolSprint PassOn() =>
        Run(
            new PassOn(
                Next,
                Now,
                Leader.Id,
                Barrier.Id,
                new(new("00000000-0000-0000-0000-0000000000cc"), Texts.Name(People.Length + 1), "29:other")
            )
        );

    public SchoolSprint ChooseIdea() =>
        Run(new AddIdea(Next, Now, People[1].Id, Barrier.Id, Texts.Note, Named: true))
            .Run(new ChooseIdea(Next, Now, People[1].Id, Barrier.Id, 1, People[1].Id, new(2026, 12, 1)));

    public SchoolSprint Tried() =>
        Run(new TellTrial(Next, Now, People[1].Id, Barrier.Id, 1, TrialOutcome.DidNot, Texts.Note));

    public SchoolSprint CheckInAsGroup(int place) =>
        Run(
            new SubmitCheckin(
                Next,
                Now,
                People[place].Id,
                Round.Number,
                Texts.Answer(place) with
                {
                    Stuck = Texts.Barrier,
                },
                Hears.Leader,
                Urgency.Slowing,
                Help.Action,
                new($"b{commands}")
            )
            {
                AsGroup = true,
            }
        );

    /// <summary>The clock comes to this moment, and what is due by then happens.</summary>
    public SchoolSprint Until(Instant moment)
    {
        Now = moment;
        return Run(new RunDue(Next, Now));
    }

    public SchoolSprint Park() =>
        State
            .Pending.Where(one => one.Notice.To is not null)
            .ToList()
            .Aggregate(this, (sprint, one) => sprint.Run(new ParkNotice(sprint.Next, sprint.Now, one.Notice.Id)));

    public Notice Question => State.Outbox.Values.Single(one => one.Notice.Kind == NoticeKind.AskStill).Notice;
}
