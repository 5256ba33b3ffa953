using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CheckinBot.Store;
using Microsoft.Extensions.DependencyInjection;
using Person = Simulator.Person;

namespace CheckinBot.Tests.App;

/// <summary>Being forgotten, and what is left of somebody then.</summary>
internal static class Erasing
{
    /// <summary>They write "forget me" in their own chat and press; returns when it is done.</summary>
    public static async Task ForgetAsync(this SchoolApp app, Person person)
    {
        var card = await app.AskToForgetAsync(person);
        Assert.True((await app.Teams.PressAsync(person, card, "person.forget")).Card.Has("I am forgetting you"));
        await app.ForgottenAsync();
    }

    /// <summary>The answer to "forget me".</summary>
    public static async Task<Message> AskToForgetAsync(this SchoolApp app, Person person)
    {
        await app.Teams.SendMessageAsync(person, app.Teams.PersonalChat(person), "forget me");
        return app.Teams.PersonalChat(person).LastFromBot!;
    }

    /// <summary>Returns when nobody waits to be forgotten.</summary>
    public static Task ForgottenAsync(this SchoolApp app) =>
        Watching.UntilAsync(async () =>
        {
            Assert.DoesNotContain(app.Log.Errors, error => error.Contains("Scheduler", StringComparison.Ordinal));
            return !await app.Store()
                .ReadAsync(StoreTable.Directory, "forget", null, null, CancellationToken.None)
                .AnyAsync();
        });

    /// <summary>Moves the clock, and returns when what is too old by then was looked for.</summary>
    public static async Task SweptAsync(this SchoolApp app, DateTimeOffset until)
    {
        int Sweeps() =>
            app.Log.All.Count(line => line.Contains("What was too old was erased", StringComparison.Ordinal));
        await app.UpdatedAsync();
        await app.ClockWaitsAsync();
        var before = Sweeps();
        app.Clock.MoveTo(until);
        await Watching.UntilAsync(() => new(Sweeps() > before));
    }

    public static IStore Store(this SchoolApp app) => app.Bot.Services.GetRequiredService<IStore>();

    /// <summary>All that is stored, each row in a line.</summary>
    public static async Task<IReadOnlyList<string>> EverythingAsync(this SchoolApp app)
    {
        var lines = new List<string>();
        foreach (var table in Enum.GetValues<StoreTable>())
        {
            lines.AddRange(
                (await RowsAsync(app.Store(), table)).Select(row =>
                    $"{table} {row.Partition} {row.Key} " + string.Join(' ', row.Fields.Select(Written))
                )
            );
        }

        return lines;
    }

    private static string Written(KeyValuePair<string, object> field) =>
        string.Create(CultureInfo.InvariantCulture, $"{field.Key}={field.Value}");

    /// <summary>What tells of a person: their ids, their names, and the words they marked.</summary>
    public static string[] Traces(Person person, string mark) => [person.AadObjectId, person.Id, person.Name, mark];

    /// <summary>True when a text stands somewhere in the files of the database, rows or not.</summary>
    public static bool IsOnDisk(this SchoolApp app, string text) =>
        new[] { "", "-wal" }
            .Select(ending => new FileInfo(app.Database + ending))
            .Where(file => file.Exists)
            .Any(file => Read(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public static async Task<IReadOnlyList<Row>> RowsAsync(IStore store, StoreTable table) =>
        await store.ReadAllAsync(table, CancellationToken.None).ToListAsync();

    // The service has it open too.
    private static byte[] Read(FileInfo file)
    {
        using var stream = new FileStream(
            file.FullName,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A check-in of somebody whose every text holds the mark, with a barrier for the leader.</summary>
    public static JsonObject Marked(string mark) =>
        new()
        {
            ["going"] = "stuck",
            ["done"] = $"{mark} done",
            ["tweak"] = $"{mark} tweak",
            ["shoutOut"] = $"{mark} thanks",
            ["stuck"] = $"{mark} wall",
            ["hears"] = "leader",
            ["urgency"] = "slowing",
            ["help"] = "ideas",
        };
}
