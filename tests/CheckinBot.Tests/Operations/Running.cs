using CheckinBot.Operations;

namespace CheckinBot.Tests.Operations;

/// <summary>Runs a command of the program, and keeps what it says.</summary>
internal static class Running
{
    public static async Task<(int Code, string Said)> CommandAsync(params string[] arguments)
    {
        using var said = new StringWriter();
        var code = await Commands.RunAsync(arguments, said);
        return (code, said.ToString());
    }
}
