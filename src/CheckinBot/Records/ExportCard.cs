using CheckinBot.Cards;

namespace CheckinBot.Records;

/// <summary>"export": a link to the file, which works for a short time.</summary>
internal static class ExportCard
{
    /// <summary><paramref name="link"/>: of the file with commas; the workbook's begins the same.</summary>
    public static AdaptiveCard Of(Uri link) =>
        CardParts.Card(
            "Your export is ready. Please open this in a newer version of Teams.",
            [
                CardParts.Heading("Your records as a file"),
                CardParts.Line(
                    "A table: your own touches, and what your groups share with you. What a group "
                        + "car-parked or tries first is not in it, nor who answered and who did not."
                ),
                CardParts.Buttons(
                    new AdaptiveOpenUrlAction
                    {
                        Title = "For Excel (.xlsx)",
                        Url = new(link.AbsoluteUri + ExportLinks.Xlsx),
                    },
                    new AdaptiveOpenUrlAction { Title = "For other programs (.csv)", Url = link }
                ),
                CardParts.Line(
                    "The links work for 10 minutes. Whoever has one can open the file in that time, so "
                        + "please do not pass them on; afterwards, keep the file as you would a notebook."
                ),
                CardParts.WhoSees("only you."),
            ]
        );

    public static AdaptiveCard Off() =>
        CardParts.Card(
            "Export links are not set up yet.",
            [
                CardParts.Heading("Export links are not set up yet"),
                CardParts.Line(
                    "Your records are all kept. To send them as a file, CheckinBot must know its own "
                        + "web address: please ask your school's IT to set `Bot:PublicAddress`."
                ),
                CardParts.WhoSees("only you."),
            ]
        );
}
