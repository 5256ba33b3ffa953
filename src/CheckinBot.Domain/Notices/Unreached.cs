namespace CheckinBot.Domain;

/// <summary>Why a person could not be reached, as far as it is known.</summary>
public enum Unreached
{
    /// <summary>Teams refuses, and does not say why; or an earlier version did not write it down.</summary>
    Unknown,

    /// <summary>They have not added the bot, or removed it.</summary>
    NotInstalled,

    /// <summary>They blocked it, or an administrator switched it off.</summary>
    Blocked,
}
