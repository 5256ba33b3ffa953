using Chaos;
using Chaos.Fleet;

return args switch
{
    ["bot", ..] => await BotHost.RunAsync(args),
    ["kill", ..] => await KillCommand.RunAsync(args[1..]),
    _ => KillCommand.Explain(),
};
