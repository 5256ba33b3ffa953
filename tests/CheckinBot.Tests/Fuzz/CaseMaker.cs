using System.Text;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Fuzz;

/// <summary>One request: always the same for the same number, seed and school.</summary>
internal sealed record FuzzCase(int Number, byte[] Body, string MediaType, bool IsPacked);

/// <summary>Takes what the simulator sent, says who sends it, and changes it.</summary>
internal sealed class CaseMaker(FuzzSchool school, int seed, bool byStrangers)
{
    public FuzzCase Make(int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var activity = school.Templates[random.Next(school.Templates.Count)].DeepClone().AsObject();
        activity["id"] = random.Next(8) == 0 ? activity["id"]!.DeepClone() : $"f:{seed}-{number}";
        Sign(activity, random);
        var mutation = new Mutation(random, school.Ids, IsIdentity);
        for (var changes = random.Next(5); changes > 0; changes--)
        {
            mutation.Change(activity);
        }

        var body = Encoding.UTF8.GetBytes(OddValues.Written(activity.ToJsonString()));
        return new(
            number,
            random.Next(12) == 0 ? Scramble(body, random) : body,
            random.Next(100) == 0 ? "text/plain" : "application/json",
            random.Next(300) == 0
        );
    }

    private void Sign(JsonObject activity, Random random)
    {
        if (!byStrangers)
        {
            var who = school.Insiders[random.Next(school.Insiders.Count)];
            As(
                activity,
                random.Next(3) == 0 ? who.Id : (string)activity["from"]!["id"]!,
                random.Next(3) == 0 ? who.AadObjectId : (string)activity["from"]!["aadObjectId"]!
            );
            return;
        }

        // Who came to a chat or left it is Teams' to say, so a stranger's are of another tenant.
        switch (activity["type"]!.ToString() is "conversationUpdate" or "installationUpdate" ? 3 : random.Next(4))
        {
            case 0:
                As(activity, school.Eve.Id, school.Eve.AadObjectId);
                Own(activity, random);
                break;
            case 1:
                As(activity, random.Next(2) == 0 ? "29:made-up" : school.App.Ben.Id, MadeUp(random));
                break;
            case 2:
                As(activity, school.Faye.Id, school.Faye.AadObjectId);
                break;
            default:
                FromElsewhere(activity);
                break;
        }
    }

    private static string MadeUp(Random random) => $"00000000-0000-4000-8000-{random.Next(1000):D12}";

    private void Own(JsonObject activity, Random random)
    {
        if (activity["conversation"]!["conversationType"]!.ToString() == "personal" && random.Next(5) > 0)
        {
            activity["conversation"]!["id"] = school.App.Teams.PersonalChat(school.Eve).Id;
        }
    }

    private static void As(JsonObject activity, string id, string directoryId) =>
        activity["from"] = new JsonObject
        {
            ["id"] = id,
            ["name"] = "Somebody Fuzzy",
            ["aadObjectId"] = directoryId,
        };

    private static void FromElsewhere(JsonObject activity)
    {
        activity["channelData"]!["tenant"]!["id"] = FuzzSchool.OtherTenant;
        activity["conversation"]!["tenantId"] = FuzzSchool.OtherTenant;
    }

    // A stranger stays one, an event stays in its chat, and nobody acts for the witness.
    private static bool IsIdentity(string path) =>
        path.StartsWith("/from", StringComparison.Ordinal)
        || path.StartsWith("/channelData", StringComparison.Ordinal)
        || path.StartsWith("/conversation", StringComparison.Ordinal)
        || path.StartsWith("/members", StringComparison.Ordinal);

    private static byte[] Scramble(byte[] body, Random random)
    {
        for (var changes = random.Next(1, 6); changes > 0 && body.Length > 1; changes--)
        {
            var at = random.Next(body.Length);
            switch (random.Next(5))
            {
                case 0:
                    body[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    body[at] = (byte)random.Next(256);
                    break;
                case 2:
                    body = body[..at];
                    break;
                case 3:
                    body = [.. body[..at], .. body[random.Next(at + 1)..]];
                    break;
                default:
                    body = [0xEF, 0xBB, 0xBF, .. body];
                    break;
            }
        }

        return body;
    }
}
