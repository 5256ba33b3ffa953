namespace CheckinBot.Cards;

/// <summary>
/// The names of inputs and ids on cards: a contract with other clients, listed in <c>docs/cards.md</c>.
/// </summary>
internal static class CardFields
{
    public const string Sprint = "sprint";
    public const string Round = "round";
    public const string Barrier = "barrier";
    public const string Idea = "idea";
    public const string Plan = "plan";
    public const string Keeper = "keeper";
    public const string Touch = "touch";
    public const string Member = "member";

    public const string Seen = "seen";

    public const string Going = "going";
    public const string Done = "done";
    public const string Tweak = "tweak";
    public const string ShoutOut = "shoutOut";
    public const string Stuck = "stuck";
    public const string Hears = "hears";
    public const string Urgency = "urgency";
    public const string Help = "help";
    public const string Kind = "kind";
    public const string Tried = "tried";
    public const string Until = "until";
    public const string AsGroup = "asGroup";

    public const string Act = "act";
    public const string Form = "form";

    public const string What = "what";
    public const string Outcome = "outcome";
    public const string Note = "note";
    public const string Link = "link";
    public const string Text = "text";
    public const string Named = "named";
    public const string Backs = "backs";
    public const string Phase = "phase";
    public const string Tries = "tries";
    public const string Result = "result";
    public const string Learned = "learned";

    public const string Practical = "practical";
    public const string Helpful = "helpful";
    public const string Worth = "worth";
    public const string Saw = "saw";
    public const string Next = "next";

    public const string Start = "start";
    public const string Lines = "lines";
    public const string Mark = "mark";
    public const string Order = "order";
    public const string Invite = "invite";

    public const string SchoolDays = "schoolDays";
    public const string To = "to";
    public const string CoOwner = "coOwner";
    public const string Message = "message";
    public const string When = "when";
    public const string Then = "then";
    public const string With = "with";

    public const string How = "how";
    public const string About = "about";
    public const string Tone = "tone";
    public const string TurnedOut = "turnedOut";
    public const string Bookmark = "bookmark";
    public const string On = "on";
    public const string Group = "group";
    public const string Find = "find";
    public const string Show = "show";

    public const string Rhythm = "rhythm";
    public const string Day = "day";
    public const string AnyHour = "anyHour";

    public const string From = "from";
    public const string AskGoing = "askGoing";
    public const string AskDone = "askDone";
    public const string AskTweak = "askTweak";
    public const string Own1 = "own1";
    public const string Own2 = "own2";
    public const string Own3 = "own3";
    public const string Own1Kind = "own1Kind";
    public const string Own2Kind = "own2Kind";
    public const string Own3Kind = "own3Kind";
    public const string Own1Answers = "own1Answers";
    public const string Own2Answers = "own2Answers";
    public const string Own3Answers = "own3Answers";
    public const string Skippable = "skippable";
    public const string AskOrder = "askOrder";
    public const string Answer1 = "answer1";
    public const string Answer2 = "answer2";
    public const string Answer3 = "answer3";
    public const string Remind = "remind";
    public const string Why = "why";

    public const string Focus = "focus";
    public const string Evidence = "evidence";
    public const string FirstDay = "firstDay";
    public const string LastDay = "lastDay";
    public const string Days = "days";
    public const string Week = "week";
    public const string Hour = "hour";
    public const string Zone = "zone";
    public const string Leader = "leader";
    public const string HolidayFrom = "holidayFrom";
    public const string HolidayTo = "holidayTo";
    public const string Holidays = "holidays";
    public const string Deputy = "deputy";
    public const string NoDeputy = "noDeputy";
    public const string DigestHolds = "digestHolds";
    public const string SharesMoves = "sharesMoves";
}
