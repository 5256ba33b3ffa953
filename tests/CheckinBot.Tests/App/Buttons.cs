using CheckinBot.Chat;
using CheckinBot.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.App;

/// <summary>Every button there is, for tests that press them all.</summary>
internal static class Buttons
{
    /// <summary>
    /// Their verbs, the one that ends the sprint last. Not among them is being forgotten: it goes on after the answer,
    /// changes rows of every log that somebody stands in, and leaves nothing to be looked at. It has tests of its own.
    /// </summary>
    public static IReadOnlyList<string> Verbs(this SchoolApp app) =>
        [
            .. app
                .Bot.Services.GetServices<ICardAction>()
                .Select(action => action.Verb)
                .Where(verb => verb != ForgetCard.Forget)
                .OrderBy(verb => verb == "sprint.end")
                .ThenBy(verb => verb, StringComparer.Ordinal),
        ];
}
