using CheckinBot.Chat;
using CheckinBot.Privacy;
using Microsoft.Extensions.DependencyInjection;
using Person = Simulator.Person;

namespace CheckinBot.Tests.Refusals;

/// <summary>
/// The other cells of <c>docs/authorisation.md</c>: what is one's own, its words, and that those who may are not
/// refused.
/// </summary>
public sealed class AuthorisedOwnTests(AuthorisationSchool school) : IClassFixture<AuthorisationSchool>
{
    [Fact]
    public async Task What_is_ones_own_touches_and_shows_nothing_of_a_group_or_leader_whose_ids_the_card_holds()
    {
        // Being forgotten reaches one's own words in every log: ForgettingTests.
        foreach (
            var (verb, who, _) in AuthorisationTable.Buttons.Where(cell =>
                cell.May == "own" && cell.Verb != ForgetCard.Forget
            )
        )
        {
            await school.GroupOf(who).RestAsync();
            var (group, before) = (school.GroupOf(who), school.Rows(school.GroupOf(who)));
            var answers = await school.PressAsync(verb, who);
            Assert.True(before.SequenceEqual(school.Rows(group)), $"{verb} by {who} changed what is not theirs.");
            var hidden = who == "deputy, told" ? $"{group.Mark}secret" : group.Mark;
            Assert.All(answers, answer =>
                Assert.False(answer.Contains(hidden, StringComparison.Ordinal), $"{verb} by {who}: {answer}")
            );
        }

        Assert.Empty(school.App.Log.Errors);
    }

    /// <summary>So that the refusals can fail: the same press with the same data, by somebody who may.</summary>
    [Fact]
    public async Task The_same_presses_by_those_who_may_do_change_something()
    {
        var cells = AuthorisationTable.Buttons.ToDictionary(cell => (cell.Verb, cell.Who), cell => cell.May);
        foreach (var (verb, who) in Controls())
        {
            var before = school.Rows(school.GroupOf(who));
            var answers = await school.PressAsync(verb, who);
            Assert.Equal("yes", cells[(verb, who)]);
            Assert.False(
                before.SequenceEqual(school.Rows(school.GroupOf(who))),
                $"{verb} by {who} changed nothing: {answers[0]}"
            );
        }
    }

    [Fact]
    public async Task Every_word_has_a_row_and_reaches_what_it_says()
    {
        var group = school.GroupOf("member");
        Assert.Equal(
            school
                .App.Bot.Services.GetServices<ITextCommand>()
                .SelectMany(word => word.Words)
                .Order(StringComparer.Ordinal),
            AuthorisationTable.Words.Select(cell => cell.Word).Distinct().Order(StringComparer.Ordinal)
        );
        foreach (var (word, where, reaches) in AuthorisationTable.Words)
        {
            var (person, chat) =
                where == "in a group's chat"
                    ? (school.App.Ben, group.Chat)
                    : (school.Called("Eve"), school.App.Teams.PersonalChat(school.Called("Eve")));
            var reading = await ReadAsync(person, chat, word);
            Assert.Contains(reaches, new[] { "group", "own", "general" });
            Assert.False(
                reading.Contains(reaches == "group" ? $"{group.Mark}secret" : group.Mark, StringComparison.Ordinal),
                $"{word} {where}: {reading}"
            );
        }
    }

    private static IEnumerable<(string Verb, string Who)> Controls()
    {
        string[] member =
        [
            "barrier.raise",
            "raiseBarrier",
            "barrier.add",
            "barrier.still",
            "barrier.tell",
            "options.why",
            "options.on",
            "options.idea",
            "options.back",
            "options.choose",
            "checkin.submit",
        ];
        string[] leader =
        [
            "barrier.encourage",
            "barrier.askIdeas",
            "barrier.acknowledge",
            "barrier.holdBack",
            "digest.thanks",
            "digest.settings",
            "plan.tell",
            "plan.save",
            "plan.stepInSave",
            "plan.offer",
            "plan.drop",
            "record.bookmark",
            "record.save",
            "record.remove",
        ];
        return
        [
            .. member.Select(verb => (verb, "member")),
            .. leader.Select(verb => (verb, "leader")),
            ("barrier.acknowledge", "deputy, told"),
            ("digest.thanks", "passed it on"),
            ("barrier.passOn", "leader"),
            ("barrier.clear", "member"),
            ("barrier.reopen", "member"),
            ("sprint.end", "member"),
        ];
    }

    private async Task<string> ReadAsync(Person person, Conversation chat, string word)
    {
        await school.App.Teams.SendMessageAsync(person, chat, word);
        return chat.LastFromBot!.Card?.ToJsonString() + chat.LastFromBot.Reading;
    }
}
