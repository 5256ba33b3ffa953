using CheckinBot;
using CheckinBot.Operations;
using CheckinBot.Startup;

try
{
    if (Commands.AreMeant(args))
    {
        return await Commands.RunAsync(args);
    }

    StartArguments.Check(args);
    await using var app = CheckinBotApp.Create(args);
    await CheckinBotApp.CheckAsync(app);
    await app.RunAsync();
    return 0;
}
catch (Exception thrown) when (StartProblems.Of(thrown) is { Count: > 0 } problems)
{
    await Console.Error.WriteLineAsync(
        Commands.AreMeant(args) ? "CheckinBot could not do this:" : "CheckinBot did not start:"
    );
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, problems.Select(problem => $"- {problem}")));
    return 1;
}
