using Microsoft.Data.Sqlite;

namespace CheckinBot.Tests.Fuzz;

internal sealed record FuzzRow(string Table, string Partition, string Key, string Fields);

/// <summary>Every row that the service keeps, and which changes nobody was entitled to.</summary>
internal static class FuzzRows
{
    public static IReadOnlyList<FuzzRow> All(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Join(
            " UNION ALL ",
            Enum.GetNames<CheckinBot.Store.StoreTable>()
                .Select(table => $"SELECT '{table}', partition, key, fields FROM {table}")
        );
        using var reader = command.ExecuteReader();
        var rows = new List<FuzzRow>();
        while (reader.Read())
        {
            rows.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
        }

        return rows;
    }

    /// <summary>
    /// What strangers changed that they may not: any row of the logs, the agenda or the directory that was there, but
    /// for where a chat is; or a new one, but for a chat's place and a log of their own. What is of another tenant is
    /// its own.
    /// </summary>
    public static IReadOnlyList<string> Forbidden(IReadOnlyList<FuzzRow> before, IReadOnlyList<FuzzRow> after)
    {
        string[] elsewhere = [FuzzSchool.OtherTenant, .. Elsewhere(after)];
        bool IsElsewhere(FuzzRow row) =>
            elsewhere.Any(one =>
                new[] { row.Partition, row.Key, row.Fields }.Any(text => text.Contains(one, StringComparison.Ordinal))
            );

        var logs = before.Where(row => row.Table is "Sprints" or "Leaders").Select(row => row.Partition).ToHashSet();
        var old = before.Where(row => !IsChat(row)).ToHashSet();
        var changed = old.Except(after).Select(row => $"gone or changed: {row}");
        return
        [
            .. changed.Concat(
                after
                    .Where(row => !IsChat(row) && !old.Contains(row) && !IsOwnLog(row, logs) && !IsElsewhere(row))
                    .Select(row => $"new: {row}")
            ),
        ];
    }

    /// <summary>The groups of another tenant that began a sprint.</summary>
    public static HashSet<string> Elsewhere(IEnumerable<FuzzRow> rows) =>
        [
            .. rows.Where(row =>
                    row.Table == "Sprints"
                    && row.Fields.Contains($"\"Group_Tenant\":\"{FuzzSchool.OtherTenant}\"", StringComparison.Ordinal)
                )
                .Select(row => row.Partition.Split('-')[0]),
        ];

    private static bool IsChat(FuzzRow row) => row is { Table: "Directory", Key: "chat" };

    private static bool IsOwnLog(FuzzRow row, HashSet<string> logs) =>
        row.Table switch
        {
            "Leaders" => !logs.Contains(row.Partition),
            "Agenda" => row.Key.EndsWith("-leader", StringComparison.Ordinal) && !logs.Contains(row.Key.Split('|')[1]),
            _ => false,
        };
}
