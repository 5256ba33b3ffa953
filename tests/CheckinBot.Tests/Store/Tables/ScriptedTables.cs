using Azure.Data.Tables;
using CheckinBot.Store;
using CheckinBot.Store.Tables;

namespace CheckinBot.Tests.Store.Tables;

/// <summary>
/// The store of production in front of a <see cref="ScriptedServer"/>: as the service sets it up, but without the
/// waiting.
/// </summary>
internal static class ScriptedTables
{
    public static TableSharedKeyCredential Key() => new("school", "Zmlyc3Q=");

    public static TablesStore StoreAt(ScriptedServer server, TableSharedKeyCredential? key = null) =>
        new(new(server.Uri, key ?? Key(), Fast(server.Uri)), "");

    public static TableClientOptions Fast(Uri endpoint)
    {
        var options = TablesRequests.OptionsFor(endpoint);
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
        return options;
    }

    public static Row Make(string key, string text = "text") =>
        new("p", key, new Dictionary<string, object> { ["text"] = text });

    public static Task<bool> Insert(this IStore store, params Row[] rows) =>
        store.TryInsertAsync(StoreTable.Sprints, rows, default);
}
