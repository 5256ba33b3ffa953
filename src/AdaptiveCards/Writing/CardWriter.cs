using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdaptiveCards.Writing;

/// <summary>
/// Writes a whole card. A thread keeps its writer and buffer: most cards are of one size, and many are written.
/// </summary>
internal static class CardWriter
{
    /// <summary>Bytes. A buffer that one large card needed is not kept for the small ones.</summary>
    private const int LargestKept = 64 * 1024;

    // Sent as application/json, never inside HTML; escaping every accent would cost up to six times the bytes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static ArrayBufferWriter<byte> _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter _writer;

    internal static string Write(AdaptiveCard card)
    {
        var (buffer, writer) = Begin();
        card.WriteTo(writer);
        writer.Flush();
        var json = Encoding.UTF8.GetString(buffer.WrittenSpan);
        if (buffer.Capacity > LargestKept)
        {
            _buffer = null;
        }

        return json;
    }

    // What a card that could not be written left behind is cleared here, too.
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Begin()
    {
        _buffer ??= new(16 * 1024);
        _writer ??= new(_buffer, Options);
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
        return (_buffer, _writer);
    }
}
