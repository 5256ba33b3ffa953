using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>What somebody can write about a barrier, in a form of its own.</summary>
internal enum BarrierAct
{
    /// <summary>What was tried since, or is known now.</summary>
    Add,

    /// <summary>How it went away, and what was learned.</summary>
    Clear,

    /// <summary>Words to the group.</summary>
    Encourage,

    /// <summary>For how long the group tries first.</summary>
    HoldBack,

    /// <summary>To which colleague it goes.</summary>
    PassOn,
}

/// <summary>The buttons that open such a form. They send nothing of what stands on their own card.</summary>
internal static class BarrierAsks
{
    public static AdaptiveExecuteAction Button(SprintId id, Barrier barrier, BarrierAct act, string title)
    {
        var data = CardParts.Ids(id, barrier.Id);
        data[CardFields.Act] = Choices<BarrierAct>.Write(act);
        return CardParts.Tap(title, Verbs.BarrierForm, data);
    }
}
