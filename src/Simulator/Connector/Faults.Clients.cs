namespace Simulator;

/// <summary>How texts look when a Teams editor made them. Flags: several at once.</summary>
[Flags]
public enum EditorQuirks
{
    None = 0,

    /// <summary>Blanks are no-break spaces.</summary>
    NoBreakSpaces = 1,

    /// <summary>After the mention stands <c>&amp;nbsp;</c>.</summary>
    HtmlBlanks = 2,

    /// <summary>It replies by quoting: a placeholder stands before it.</summary>
    Quotes = 4,

    /// <summary>The mention of the bot comes in two pieces.</summary>
    MentionInPieces = 8,
}

/// <summary>How odd clients send what was filled in. Flags: several at once.</summary>
[Flags]
public enum ClientQuirks
{
    None = 0,

    /// <summary>Dates in the client's own form, with a time: <c>27/11/2026 00:00:00</c>.</summary>
    LocalDates = 1,

    /// <summary>Several choices with semicolons between.</summary>
    Semicolons = 2,

    /// <summary>A picked person as the Teams id instead of the Entra id.</summary>
    TeamsIds = 4,
}

/// <summary>What clients and rosters do that the documents do not say.</summary>
public sealed partial class Faults
{
    private BadDay? day;

    /// <summary>What the editors do to texts.</summary>
    public EditorQuirks Editor { get; private set; }

    /// <summary>What the clients do to inputs.</summary>
    public ClientQuirks Client { get; private set; }

    /// <summary>At most so many people in one page of a roster; null: as asked for.</summary>
    public int? RosterPage { get; private set; }

    /// <summary>True: every page of a roster says that there is more, and brings nobody new.</summary>
    public bool RepeatsRosterPages { get; private set; }

    public void EditTexts(EditorQuirks quirks) => Change(() => Editor = quirks);

    public void FillInOddly(ClientQuirks quirks) => Change(() => Client = quirks);

    public void CutRosters(int? peopleInPage, bool repeats = false) =>
        Change(() => (RosterPage, RepeatsRosterPages) = (peopleInPage, repeats));

    /// <summary>Everything goes wrong now and then, by chance, until <see cref="Clear"/>.</summary>
    public void Begin(BadDay badDay) => Change(() => day = badDay);

    /// <summary>True when a bad day moves the service now.</summary>
    internal bool DrawsMove()
    {
        lock (gate)
        {
            return day?.Moves() == true;
        }
    }

    /// <summary>True when a bad day takes somebody's own chat away now.</summary>
    internal bool DrawsDeath()
    {
        lock (gate)
        {
            return day?.Kills() == true;
        }
    }

    /// <summary>The quirks of one text; by chance on a bad day.</summary>
    internal EditorQuirks NextEditor()
    {
        lock (gate)
        {
            return Editor | (day?.NextEditor() ?? EditorQuirks.None);
        }
    }

    internal ClientQuirks NextClient()
    {
        lock (gate)
        {
            return Client | (day?.NextClient() ?? ClientQuirks.None);
        }
    }
}
