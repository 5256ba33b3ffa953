namespace CheckinBot.Cards.Teams;

/// <summary>
/// Lets a choice set search for people, besides the choices that stand in it. The answer is the person's Entra id.
/// Version 3.1.0 of the package does not name <c>choices.data</c>; a later one may, and writes this the same.
/// </summary>
internal static class TeamsPeopleSearch
{
    /// <summary>Everybody in the school's directory.</summary>
    private const string Organization = "graph.microsoft.com/users";

    public static AdaptiveChoiceSetInput SearchingThePeopleOfTheSchool(this AdaptiveChoiceSetInput input)
    {
        input.AdditionalProperties["choices.data"] = new Dictionary<string, object>
        {
            ["type"] = "Data.Query",
            ["dataset"] = Organization,
        };
        return input;
    }
}
