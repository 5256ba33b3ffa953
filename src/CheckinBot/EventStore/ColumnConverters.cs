using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CheckinBot.Domain;
using NodaTime.Text;

namespace CheckinBot.EventStore;

/// <summary>The kinds of value that are one column each.</summary>
internal static class ColumnConverters
{
    public static IReadOnlyList<JsonConverter> All { get; } =
    [
        new MemberIdColumn(),
        new BarrierIdColumn(),
        new SprintIdColumn(),
        new PlanIdColumn(),
        new TouchIdColumn(),
        new NoticeIdColumn(),
        new InstantColumn(),
        new LocalDateColumn(),
        new LocalTimeColumn(),
        new DaysColumn(),
        new SchoolWeekColumn(),
        new DateIntervalColumn(),
        new DaysOffColumn(),
        new MembersColumn(),
        new PeopleColumn(),
        new PointLinesColumn(),
        new QuestionSetColumn(),
        new OwnAnswersColumn(),
        new JsonStringEnumConverter(),
    ];
}

/// <summary>
/// One column holds one value as text: <paramref name="write"/> and <paramref name="read"/> are each other's inverse.
/// </summary>
internal abstract class TextColumn<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(reader.GetString() ?? throw new JsonException("A column holds null."));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(write(value));
}

internal sealed class MemberIdColumn() : TextColumn<MemberId>(id => id.Value, text => new(text));

internal sealed class BarrierIdColumn() : TextColumn<BarrierId>(id => id.Value, text => new(text));

internal sealed class SprintIdColumn() : TextColumn<SprintId>(id => id.Value, text => new(text));

internal sealed class PlanIdColumn() : TextColumn<PlanId>(id => id.Value, text => new(text));

internal sealed class TouchIdColumn() : TextColumn<TouchId>(id => id.Value, text => new(text));

internal sealed class NoticeIdColumn() : TextColumn<NoticeId>(id => id.Value, text => new(text));

internal sealed class InstantColumn()
    : TextColumn<Instant>(InstantPattern.ExtendedIso.Format, text => InstantPattern.ExtendedIso.Parse(text).Value);

internal sealed class LocalDateColumn()
    : TextColumn<LocalDate>(LocalDatePattern.Iso.Format, text => LocalDatePattern.Iso.Parse(text).Value);

internal sealed class LocalTimeColumn()
    : TextColumn<LocalTime>(LocalTimePattern.ExtendedIso.Format, text =>
        LocalTimePattern.ExtendedIso.Parse(text).Value
    );

internal sealed class DaysColumn()
    : TextColumn<ImmutableSortedSet<IsoDayOfWeek>>(
        days => string.Join(' ', days),
        text => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<IsoDayOfWeek>)]
    );

internal sealed class SchoolWeekColumn()
    : TextColumn<SchoolWeek>(
        week => string.Join(' ', week.Days),
        text => new(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<IsoDayOfWeek>))
    );

internal sealed class DateIntervalColumn() : TextColumn<DateInterval>(Write, Read)
{
    public static string Write(DateInterval days) =>
        $"{LocalDatePattern.Iso.Format(days.Start)}/{LocalDatePattern.Iso.Format(days.End)}";

    public static DateInterval Read(string text) =>
        new(
            LocalDatePattern.Iso.Parse(text[..text.IndexOf('/', StringComparison.Ordinal)]).Value,
            LocalDatePattern.Iso.Parse(text[(text.IndexOf('/', StringComparison.Ordinal) + 1)..]).Value
        );
}

internal sealed class MembersColumn()
    : TextColumn<ImmutableArray<MemberId>>(
        members => string.Join(' ', members.Select(member => member.Value)),
        text => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new MemberId(id))]
    );

internal sealed class DaysOffColumn() : TextColumn<DaysOff>(Text, Parse)
{
    public static string Text(DaysOff days) => string.Join(' ', days.Spans.Select(DateIntervalColumn.Write));

    public static DaysOff Parse(string text) =>
        new(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(DateIntervalColumn.Read));
}

internal sealed class PointLinesColumn()
    : TextColumn<ImmutableArray<PointLine>>(
        lines => AsWritten.Of(JsonSerializer.Serialize<PointLine[]>([.. lines], EventJson.Readable)),
        text => [.. EventJson.Read<PointLine[]>(text, EventJson.Readable)]
    );

internal sealed class QuestionSetColumn()
    : TextColumn<QuestionSet>(
        asked => AsWritten.Of(JsonSerializer.Serialize<Question[]>([.. asked.All], EventJson.Short)),
        text => new([.. EventJson.Read<Question[]>(text, EventJson.Short)])
    );

internal sealed class OwnAnswersColumn()
    : TextColumn<OwnAnswers>(
        answers => AsWritten.Of(JsonSerializer.Serialize<OwnAnswer[]>([.. answers.All], EventJson.Short)),
        text => new([.. EventJson.Read<OwnAnswer[]>(text, EventJson.Short)])
    );

internal sealed class PeopleColumn()
    : TextColumn<ImmutableArray<Person>>(
        people => AsWritten.Of(JsonSerializer.Serialize<Person[]>([.. people], EventJson.Readable)),
        text => [.. EventJson.Read<Person[]>(text, EventJson.Readable)]
    );

/// <summary>JSON as people wrote it.</summary>
internal static partial class AsWritten
{
    // Twelve characters for each letter of the living scripts beyond the first plane, which no encoder of .NET leaves
    // as they are.
    public static string Of(string json) =>
        PairOfHalves().Replace(json, pair => $"{Half(pair.Groups[1].ValueSpan)}{Half(pair.Groups[2].ValueSpan)}");

    private static char Half(ReadOnlySpan<char> hex) =>
        (char)ushort.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\\u([Dd][89ABab][0-9A-Fa-f]{2})\\u([Dd][C-Fc-f][0-9A-Fa-f]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex PairOfHalves();
}
