using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Operations;

/// <summary>
/// What one bot measures, from the moment it is listened to; other bots of this process are not heard.
/// </summary>
internal sealed class Heard : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> all = new();

    public Heard(WebApplication bot)
    {
        var own = bot.Services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, one) =>
        {
            if (instrument.Meter.Scope == own && instrument.Meter.Name == "CheckinBot")
            {
                one.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();
    }

    public IReadOnlyList<string> Tags => [.. all.Select(one => one.Tags).Distinct()];

    public IReadOnlyList<string> Names => [.. all.Select(one => one.Name).Distinct()];

    /// <summary>How often this was measured, with these tags: <c>kind=Nudge</c>.</summary>
    public int Times(string name, string tags) => all.Count(one => one.Name == name && one.Tags == tags);

    public double Most(string name) => all.Where(one => one.Name == name).Max(one => one.Value);

    /// <summary>What a gauge shows now, over all its tags.</summary>
    public double Gauge(string name)
    {
        all.Clear();
        listener.RecordObservableInstruments();
        return all.Where(one => one.Name == name).Sum(one => one.Value);
    }

    public void Dispose() => listener.Dispose();

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        all.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
}
