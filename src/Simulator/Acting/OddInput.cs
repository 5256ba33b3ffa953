using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>What a client makes of an input's value on its way to the bot.</summary>
internal sealed class OddInput(World world, ClientQuirks quirks)
{
    public JsonNode? Send(JsonObject input, JsonNode? value) =>
        ((string?)input["type"], value?.GetValueKind() == JsonValueKind.String ? (string?)value : null) switch
        {
            (_, null or "") => value,
            ("Input.Date", { } day) when quirks.HasFlag(ClientQuirks.LocalDates) => Local(day) ?? value,
            ("Input.ChoiceSet", { } picked)
                when (bool?)input["isMultiSelect"] == true && quirks.HasFlag(ClientQuirks.Semicolons) => picked.Replace(
                ',',
                ';'
            ),
            ("Input.ChoiceSet", { } picked)
                when input["choices.data"] is not null && quirks.HasFlag(ClientQuirks.TeamsIds) => TeamsId(picked)
                ?? value,
            _ => value,
        };

    private static JsonNode? Local(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) + " 00:00:00"
            : null;

    private JsonNode? TeamsId(string picked) => world.People.Find(person => person.Is(picked))?.Id;
}
