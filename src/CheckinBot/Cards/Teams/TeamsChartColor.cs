namespace CheckinBot.Cards.Teams;

/// <summary>Colours of charts, in Teams' words. The client picks the shade that fits its theme.</summary>
internal static class TeamsChartColor
{
    public const string Good = "good";
    public const string Warning = "warning";
    public const string Attention = "attention";
    public const string CategoricalBlue = "categoricalBlue";
    public const string CategoricalLightBlue = "categoricalLightBlue";
    public const string CategoricalLavender = "categoricalLavender";
    public const string CategoricalTeal = "categoricalTeal";
}
