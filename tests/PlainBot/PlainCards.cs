using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PlainBot;

/// <summary>Cards as the samples make them: JSON with places to fill.</summary>
internal static class PlainCards
{
    private const string ContentType = "application/vnd.microsoft.card.adaptive";

    private const string Checkin = """
        {"type":"AdaptiveCard","version":"1.4","body":[
          {"type":"TextBlock","text":"Thank you, your check-in is kept.","weight":"Bolder","wrap":true},
          {"type":"FactSet","facts":[
            {"title":"Going","value":""},{"title":"Done","value":""},{"title":"Tweak","value":""}]}],
         "actions":[{"type":"Action.Execute","title":"Edit","verb":"checkin.edit","data":{}}]}
        """;

    private const string Barrier = """
        {"type":"AdaptiveCard","version":"1.4","body":[
          {"type":"TextBlock","text":"A barrier for you","weight":"Bolder","size":"Medium","wrap":true},
          {"type":"TextBlock","text":"","wrap":true},
          {"type":"FactSet","facts":[{"title":"From","value":""},{"title":"Urgency","value":""}]}],
         "actions":[{"type":"Action.Execute","title":"I'm on it","verb":"barrier.acknowledge","data":{}}]}
        """;

    public static JObject Kept(JObject answer) =>
        Fill(Checkin, card => card["body"]![1]!["facts"]!, answer["going"], answer["done"], answer["tweak"]);

    public static Attachment Nudge(JObject answer, string from)
    {
        var card = Fill(Barrier, card => card["body"]![2]!["facts"]!, from, answer["urgency"]);
        card["body"]![1]!["text"] = answer["stuck"];
        return new Attachment { ContentType = ContentType, Content = card };
    }

    private static JObject Fill(string template, Func<JObject, JToken> facts, params JToken?[] values)
    {
        var card = JsonConvert.DeserializeObject<JObject>(template)!;
        for (var place = 0; place < values.Length; place++)
        {
            facts(card)[place]!["value"] = values[place];
        }

        return card;
    }
}
