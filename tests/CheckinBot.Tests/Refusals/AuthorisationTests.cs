using CheckinBot.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Refusals;

/// <summary>Each cell of <c>docs/authorisation.md</c> that must refuse, over HTTP.</summary>
public sealed class AuthorisationTests(AuthorisationSchool school) : IClassFixture<AuthorisationSchool>
{
    private static readonly string[] KnowTheGroup = ["member", "leader", "deputy, told", "passed it on", "handed over"];
    private static readonly string[] WereTold = ["deputy, told", "passed it on", "handed over"];

    public static TheoryData<string, string> MustRefuse
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (
                var (verb, who, _) in AuthorisationTable.Buttons.Where(cell =>
                    cell.May.StartsWith("no", StringComparison.Ordinal)
                )
            )
            {
                cells.Add(verb, who);
            }

            return cells;
        }
    }

    [Fact]
    public void Every_button_has_a_row_and_every_cell_says_yes_own_or_no()
    {
        var verbs = school
            .App.Bot.Services.GetServices<ICardAction>()
            .Select(action => action.Verb)
            .Concat(school.App.Bot.Services.GetServices<IMessageAction>().Select(action => action.Command));
        Assert.Equal(
            verbs.Order(StringComparer.Ordinal),
            AuthorisationTable.Buttons.Select(cell => cell.Verb).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(AuthorisationTable.Buttons, cell =>
            Assert.Contains(cell.May, new[] { "yes", "own", "no", "no\\*" })
        );
        Assert.Equal(12, AuthorisationTable.Buttons.Select(cell => cell.Who).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(MustRefuse))]
    public async Task Whoever_may_not_changes_nothing_and_is_shown_nothing(string verb, string who)
    {
        var (group, before) = (school.GroupOf(who), school.Rows());
        var answers = await school.PressAsync(verb, who);
        Assert.Equal(before, school.Rows());

        // Whoever was told of a barrier may be shown it again; whoever knows the group may read who supports it.
        string[] hidden = WereTold.Contains(who) ? [$"{group.Mark}kept", $"{group.Mark}secret"] : [group.Mark];
        var names = KnowTheGroup.Contains(who) ? [] : new[] { group.Leader.Name };
        Assert.All(answers, answer =>
            Assert.DoesNotContain(hidden.Concat(names), text => answer.Contains(text, StringComparison.Ordinal))
        );
        Assert.Empty(school.App.Log.Errors);
    }
}
