using System.Text.Json.Nodes;
using CheckinBot.Domain;
using Simulator;
using Person = Simulator.Person;

namespace Chaos.School;

/// <summary>
/// One press of one person, as the same activity however often it is sent. <paramref name="Mark"/>: what they wrote, in
/// no other act; empty where nothing is written. <paramref name="Verb"/> answered with a card that offers it again
/// means that it was not kept.
/// </summary>
internal sealed record Act(ChaosGroup Group, Person By, string Verb, string Mark, JsonObject Activity)
{
    /// <summary>As the bot names it.</summary>
    public CommandId Command => new($"{By.AadObjectId}:{(string?)Activity["id"]}");

    /// <summary>How often it was sent until it was answered.</summary>
    public int Sent { get; set; }

    /// <summary>The bot said that it was kept; false: that it was not (a refusal); null: neither, ever.</summary>
    public bool? IsKept { get; set; }

    public string? Said { get; set; }

    public void Take(BotAnswer answer)
    {
        IsKept =
            answer.Type == BotAnswer.CardType
            && !(IsForm && answer.Card!.ToJsonString().Contains($"\"{Verb}\"", StringComparison.Ordinal));
        Said = IsKept == true ? null : answer.Toast ?? answer.Body?.ToJsonString();
    }

    private bool IsForm => Verb is "checkin.submit" or "barrier.raise";
}
