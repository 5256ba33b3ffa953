using NodaTime.Text;

namespace CheckinBot.Tests.Calendar;

/// <summary>A school's calendar in a file, which somebody keeps.</summary>
internal sealed class TermFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("checkinbot-term-");

    public string Path => System.IO.Path.Combine(folder.FullName, "term.ics");

    public TermFile Closing(params LocalDate[] days)
    {
        var events = days.Select(day =>
            $"BEGIN:VEVENT\r\nUID:{Basic(day)}\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:Closed\r\nDTSTART;VALUE=DATE:{Basic(day)}\r\nDTEND;VALUE=DATE:{Basic(day.PlusDays(1))}\r\nEND:VEVENT\r\n"
        );
        File.WriteAllText(
            Path,
            $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Term//EN\r\n{string.Concat(events)}END:VCALENDAR\r\n"
        );
        return this;
    }

    public void Breaking() => File.WriteAllText(Path, "<html>Please sign in</html>");

    public void Dispose() => folder.Delete(recursive: true);

    private static string Basic(LocalDate day) => LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Format(day);
}
