await using var bot = CheckinBot.CheckinBotApp.Create(args);
await bot.RunAsync();
