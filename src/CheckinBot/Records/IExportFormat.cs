namespace CheckinBot.Records;

/// <summary>How the rows of an export become a file.</summary>
internal interface IExportFormat
{
    string ContentType { get; }

    /// <summary>Of the file's name, without the full stop.</summary>
    string Extension { get; }

    Task WriteAsync(Stream file, IEnumerable<ExportRow> rows, CancellationToken cancellationToken);
}
