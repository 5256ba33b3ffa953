namespace Benchmarks.Beside;

/// <summary>How one speaks to a bot: how its groups are set up, and what a check-in and a barrier are to it.</summary>
internal interface ISpeech
{
    /// <summary>The settings it starts with, as environment variables.</summary>
    IReadOnlyDictionary<string, string> Settings(string storage);

    /// <summary>Makes a group ready for its first check-in.</summary>
    Task<AskedGroup> SetUpAsync(Wire wire, TeamsStub teams, SchoolGroup group);

    /// <summary>The press with which somebody checks in, or raises a barrier.</summary>
    byte[] Press(Wire wire, AskedGroup group, Teacher by, bool isBarrier);

    /// <summary>True when an answer says that it is kept.</summary>
    bool IsKept(string answer);
}

/// <summary>A group that was asked, and the button it was asked with.</summary>
internal sealed record AskedGroup(SchoolGroup Group, Button Button);
