using CheckinBot;

await using var app = CheckinBotApp.Create(args);
await app.RunAsync();
