using Azure.Data.Tables;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using PlainBot;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
builder.Services.AddControllers();
builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
builder.Services.AddSingleton<AdapterWithErrorHandler>();
builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(provider =>
    provider.GetRequiredService<AdapterWithErrorHandler>()
);
builder.Services.AddSingleton<BotAdapter>(provider => provider.GetRequiredService<AdapterWithErrorHandler>());
builder.Services.AddSingleton(new TableClient(builder.Configuration["Storage:ConnectionString"], "PlainCheckins"));
builder.Services.AddSingleton<LeaderReferences>();
builder.Services.AddTransient<IBot, CheckinHandler>();

var app = builder.Build();
await app.Services.GetRequiredService<TableClient>().CreateIfNotExistsAsync();
app.MapControllers();
await app.RunAsync();
