using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Fuzz;

/// <summary>
/// Changes the structure of an activity: members go, change their kind, get another id that exists, come twice, are
/// called otherwise. <paramref name="spares"/>: the places that say who sends it, which ids must not make somebody
/// entitled.
/// </summary>
internal sealed class Mutation(Random random, IReadOnlyList<string> ids, Func<string, bool> spares)
{
    private static readonly string[] Typed =
    [
        "going",
        "remind",
        "done",
        "tweak",
        "stuck",
        "shoutOut",
        "what",
        "hears",
        "urgency",
        "help",
        "kind",
        "until",
        "asGroup",
        "outcome",
        "note",
        "text",
        "phase",
        "result",
        "learned",
        "schoolDays",
        "to",
        "coOwner",
        "message",
        "when",
        "then",
        "with",
        "about",
        "on",
        "rhythm",
        "hour",
        "zone",
        "focus",
        "evidence",
        "firstDay",
        "lastDay",
        "days",
        "leader",
        "deputy",
        "holidayFrom",
        "holidayTo",
        "holidays",
        "why",
        "round",
        "idea",
        "member",
        "sprint",
        "barrier",
        "plan",
        "keeper",
        "touch",
    ];

    public void Change(JsonObject activity)
    {
        var places = Places(activity, "").ToList();
        var (parent, name, path) = places[random.Next(places.Count)];
        switch (random.Next(9))
        {
            case 0:
                Remove(parent, name);
                break;
            case 1:
                Put(parent, name, OddValues.Any(random));
                break;
            case 2 when !spares(path):
                Put(parent, name, ids[random.Next(ids.Count)]);
                break;
            case 3 when parent is JsonObject owner:
                owner[OddValues.Twice(name)] = random.Next(2) == 0 ? owner[name]?.DeepClone() : OddValues.Any(random);
                break;
            case 4 when parent is JsonObject owner:
                Rename(owner, name);
                break;
            case 5:
                Put(parent, name, new JsonArray(Get(parent, name)?.DeepClone()));
                break;
            case 6 when parent is JsonObject owner:
                owner[OddValues.Text(random) + "new"] = OddValues.Any(random);
                break;
            default:
                Type(activity);
                break;
        }
    }

    // What somebody typed or picked, or which thing the card says it means.
    private void Type(JsonObject activity)
    {
        var data = activity["value"] is JsonObject value
            ? (value["action"] as JsonObject)?["data"] as JsonObject ?? value["data"] as JsonObject ?? value
            : null;
        if (data is not null)
        {
            data[Typed[random.Next(Typed.Length)]] =
                random.Next(3) == 0 ? ids[random.Next(ids.Count)] : OddValues.Any(random);
        }
    }

    private void Rename(JsonObject owner, string name)
    {
        var value = owner[name]?.DeepClone();
        owner.Remove(name);
        owner[random.Next(2) == 0 ? name.ToUpperInvariant() : name + OddValues.Text(random)] = value;
    }

    private static JsonNode? Get(JsonNode parent, string name) =>
        parent is JsonObject owner ? owner[name] : parent[Index(name)];

    private static void Put(JsonNode parent, string name, JsonNode? value)
    {
        if (parent is JsonObject owner)
        {
            owner[name] = value;
        }
        else
        {
            parent[Index(name)] = value;
        }
    }

    private static void Remove(JsonNode parent, string name)
    {
        if (parent is JsonObject owner)
        {
            owner.Remove(name);
        }
        else
        {
            parent.AsArray().RemoveAt(Index(name));
        }
    }

    private static int Index(string name) => int.Parse(name, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<(JsonNode Parent, string Name, string Path)> Places(JsonNode? node, string path) =>
        node switch
        {
            JsonObject one => one.SelectMany(member =>
                Places(member.Value, $"{path}/{member.Key}").Prepend((one, member.Key, $"{path}/{member.Key}"))
            ),
            JsonArray many => many.Take(20)
                .SelectMany(
                    (item, place) => Places(item, $"{path}/{place}").Prepend((many, $"{place}", $"{path}/{place}"))
                ),
            _ => [],
        };
}
