using System.Globalization;
using System.Text.RegularExpressions;
using Azure;

namespace Data.Tables;

/// <summary>
/// A transaction was refused and nothing of it was written. <see cref="RequestFailedException.Status"/> and
/// <see cref="RequestFailedException.ErrorCode"/> are those of the action that failed.
/// </summary>
public partial class TableTransactionFailedException : RequestFailedException
{
    /// <summary>The failure of a transaction, its index read from the message, which the service begins with "index:".</summary>
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            (requestFailedException ?? throw new ArgumentNullException(nameof(requestFailedException))).Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException) =>
        FailedTransactionActionIndex = Index().Match(requestFailedException.Message) is { Success: true } match
            && int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var index) ? index : null;

    /// <summary>The place, from 0, of the action that failed; null when the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }

    [GeneratedRegex(@"^\s*(\d+):", RegexOptions.CultureInvariant)]
    private static partial Regex Index();
}
