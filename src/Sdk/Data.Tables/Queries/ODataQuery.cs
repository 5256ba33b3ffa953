using System.Globalization;

namespace Data.Tables;

/// <summary>The query of a request, limits checked: as text empty, or from its question mark on, escaped.</summary>
internal sealed class ODataQuery
{
    public const int MaxTop = 1000;
    private readonly int? _top;
    private readonly string? _filter;
    private readonly List<string> _select = [];

    public string? Filter
    {
        get => _filter;
        init
        {
            FilterLimits.Check(value);
            _filter = value;
        }
    }

    public int? Top
    {
        get => _top;
        init
        {
            if (value is < 1 or > MaxTop)
                throw new ArgumentOutOfRangeException(nameof(Top), value, $"A page has 1 to {MaxTop} rows.");
            _top = value;
        }
    }

    public IEnumerable<string>? Select
    {
        get => _select;
        init
        {
            foreach (var name in value ?? [])
            {
                PropertyName.Check(name);
                _select.Add(name);
            }
        }
    }

    public ContinuationToken? Continuation { get; init; }

    public ODataQuery For(int? top, string? continuation) =>
        new() { Filter = Filter, Select = Select, Top = top ?? Top, Continuation = ContinuationToken.Parse(continuation) };

    public override string ToString()
    {
        var parts = Parts().Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}");
        return string.Join('&', parts) is { Length: > 0 } query ? $"?{query}" : "";
    }

    private IEnumerable<(string Name, string? Value)> Parts() =>
    [
        ("$filter", Filter),
        ("$select", string.Join(',', _select)),
        ("$top", Top?.ToString(CultureInfo.InvariantCulture)),
        .. Continuation?.Parts() ?? [],
    ];
}
