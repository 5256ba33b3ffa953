namespace Simulator;

public enum CallKind
{
    CreateConversation,
    Send,
    Reply,
    Update,
    Delete,
    Members,
    Member,
    Team,
    Channels,
}

/// <summary>One call of the bot to the connector.</summary>
/// <param name="ConversationId">As in the path; for a created conversation, its id; null when there was none.</param>
/// <param name="At">When it arrived, on the simulator's clock.</param>
/// <param name="Elapsed">Real time from the simulator's start to the arrival, to measure rates by.</param>
/// <param name="Status">What was answered; 0 when the connection was dropped instead.</param>
/// <param name="HadToken">True when it carried a bearer token.</param>
public sealed record Call(
    string Method,
    CallKind Kind,
    string? ConversationId,
    string? ActivityId,
    DateTimeOffset At,
    TimeSpan Elapsed,
    int Status,
    bool HadToken
);
