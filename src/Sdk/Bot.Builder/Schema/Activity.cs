using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Schema;

/// <summary>
/// One thing said or done in a conversation, of any <see cref="Type"/>; the interfaces show the members each type uses.
/// Members this library does not know survive reading and writing in <see cref="Properties"/>. Not thread safe.
/// </summary>
public sealed class Activity : IMessageActivity, IInvokeActivity, IConversationUpdateActivity, IInstallationUpdateActivity
{
    /// <inheritdoc/>
    public string? Type { get; set; }

    /// <inheritdoc/>
    public string? Id { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <inheritdoc/>
    public string? LocalTimezone { get; set; }

    /// <inheritdoc/>
    public string? ServiceUrl { get; set; }

    /// <inheritdoc/>
    public string? ChannelId { get; set; }

    /// <inheritdoc/>
    public ChannelAccount? From { get; set; }

    /// <inheritdoc/>
    public ConversationAccount? Conversation { get; set; }

    /// <inheritdoc/>
    public ChannelAccount? Recipient { get; set; }

    /// <inheritdoc/>
    public string? ReplyToId { get; set; }

    /// <inheritdoc/>
    public string? Locale { get; set; }

    /// <inheritdoc/>
    [JsonConverter(typeof(EntityListConverter))]
    public IList<Entity>? Entities { get; set; }

    /// <inheritdoc/>
    public object? ChannelData { get; set; }

    /// <inheritdoc/>
    public string? Text { get; set; }

    /// <inheritdoc/>
    public string? TextFormat { get; set; }

    /// <inheritdoc/>
    public string? Summary { get; set; }

    /// <inheritdoc/>
    public IList<Attachment>? Attachments { get; set; }

    /// <inheritdoc/>
    public string? AttachmentLayout { get; set; }

    /// <inheritdoc/>
    public string? Importance { get; set; }

    /// <inheritdoc cref="IInvokeActivity.Value"/>
    public object? Value { get; set; }

    /// <inheritdoc/>
    public string? Name { get; set; }

    /// <inheritdoc/>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <inheritdoc/>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <inheritdoc/>
    public string? Action { get; set; }

    /// <summary>Members this library does not know, as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    // Why: a turn fills in where the activity goes; the caller's own object, maybe sent to many, must stay as it was.
    internal Activity ShallowCopy() => (Activity)MemberwiseClone();
}
