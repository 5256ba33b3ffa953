using Azure;

namespace Data.Tables;

/// <summary>
/// The parts of the multipart answer to a transaction, which is 202 whether it succeeded or not. Parts are found by their status lines and end at
/// the next boundary: Azurite puts stray boundary lines before a status line and does not always close a part. Bodies are JSON on one line or
/// more, and a line of JSON never starts with a boundary.
/// </summary>
internal static class TransactionAnswer
{
    /// <exception cref="TableTransactionFailedException">An action failed.</exception>
    /// <exception cref="RequestFailedException">The answer does not say what became of each action.</exception>
    public static Response<IReadOnlyList<Response>> Read(Response response, int actions)
    {
        var parts = Parts(response.Content.ToString());
        if (parts.FirstOrDefault(part => part.Status >= 400) is { } failed)
            throw Failure(failed);
        if (parts.Count != actions)
            throw new RequestFailedException(
                response.Status, $"The answer to a transaction of {actions} actions has {parts.Count} parts; the transaction may have been written.");
        return Response.FromValue<IReadOnlyList<Response>>(parts, response);
    }

    internal static List<TransactionPart> Parts(string body)
    {
        var parts = new List<TransactionPart>();
        using var lines = new StringReader(body);
        while (lines.ReadLine() is { } line)
            if (line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
                parts.Add(Part(line, lines));
        return parts;
    }

    private static TransactionPart Part(string statusLine, StringReader lines)
    {
        var words = statusLine.Split(' ', 3);
        var headers = new List<(string Name, string Value)>();
        while (lines.ReadLine() is { Length: > 0 } header)
            if (header.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                headers.Add((header[..colon].Trim(), header[(colon + 1)..].Trim()));
        var content = new List<string>();
        while (lines.ReadLine() is { } line && !line.StartsWith("--", StringComparison.Ordinal))
            content.Add(line);
        var status = int.TryParse(words[1], out var number) ? number : 0;
        return new(status, words.ElementAtOrDefault(2) ?? "", headers, string.Join('\n', content).Trim());
    }

    private static TableTransactionFailedException Failure(TransactionPart failed)
    {
        var error = TableErrorParser.Parse(failed);
        var message = error?.Message ?? $"An action of the transaction failed with status {failed.Status}.";
        return new(new RequestFailedException(failed.Status, message, error?.Code, null));
    }
}
