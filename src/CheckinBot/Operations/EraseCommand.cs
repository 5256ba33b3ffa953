using System.CommandLine;
using CheckinBot.Domain;
using CheckinBot.Erasure;
using CheckinBot.Outbox;
using CheckinBot.Store;
using Command = System.CommandLine.Command;

namespace CheckinBot.Operations;

/// <summary>
/// <c>erase --tenant TENANT --person ID --yes</c>: forgets somebody, as they themselves can with "forget me"; safe
/// while the service runs.
/// </summary>
internal static class EraseCommand
{
    private const string IsAGuid = "must be an Entra id, like 00000000-0000-0000-0000-000000000000.";

    public static Command Create()
    {
        var tenant = new Option<string>("--tenant") { Description = "The Entra tenant.", Required = true };
        var person = new Option<string>("--person")
        {
            Description = "The Entra object id of the person.",
            Required = true,
        };
        var yes = new Option<bool>("--yes") { Description = "Erase. Without it, only says what stands of them." };
        var command = new Command(
            "erase",
            "Erases a person from every table: their name and words go, what can be counted stays (docs/privacy.md)."
        )
        {
            tenant,
            person,
            yes,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var said = parsed.InvocationConfiguration.Output;
                if (
                    !Guid.TryParse(parsed.GetValue(tenant), out var school)
                    || !Guid.TryParse(parsed.GetValue(person), out var who)
                )
                {
                    await said.WriteLineAsync($"--tenant and --person: each {IsAGuid}");
                    return 1;
                }

                await using var app = CheckinBotApp.Create([.. parsed.UnmatchedTokens]);
                await app.Services.PrepareStoreAsync();
                await (
                    parsed.GetValue(yes)
                        ? EraseAsync(
                            app.Services,
                            school.ToString("D"),
                            new(who.ToString("D")),
                            said,
                            cancellationToken
                        )
                        : CountAsync(app.Services, new(who.ToString("D")), said, cancellationToken)
                );
                return 0;
            }
        );
        return command;
    }

    private static async Task CountAsync(
        IServiceProvider services,
        MemberId who,
        TextWriter said,
        CancellationToken cancellationToken
    ) =>
        await said.WriteLineAsync(
            $"{await services.GetRequiredService<PersonEraser>().CountAsync(who, cancellationToken)} "
                + "rows tell of this person. Nothing was changed: add --yes to erase them for good."
        );

    // The cards that showed their words are drawn anew before the program ends.
    private static async Task EraseAsync(
        IServiceProvider services,
        string tenant,
        MemberId who,
        TextWriter said,
        CancellationToken cancellationToken
    )
    {
        IHostedService[] deliveries =
        [
            services.GetRequiredService<Dispatcher<Sprint, SprintId>>(),
            services.GetRequiredService<Dispatcher<Leader, LeaderId>>(),
        ];
        var rows = await services.GetRequiredService<Forgetting>().ForgetNowAsync(tenant, who, cancellationToken);
        foreach (var delivery in deliveries)
        {
            await delivery.StopAsync(cancellationToken);
        }

        await said.WriteLineAsync(
            $"Erased: {rows} rows were written anew or taken away. "
                + $"{await services.GetRequiredService<PersonEraser>().CountAsync(who, cancellationToken)} "
                + "rows tell of this person now."
        );
    }
}
