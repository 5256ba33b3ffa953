using System.Text.Json.Serialization;

namespace Bot.Schema.Teams;

/// <summary>The answer to a dialog call. An empty body (null) closes the dialog.</summary>
public sealed class TaskModuleResponse
{
    /// <summary>What to do next.</summary>
    public TaskModuleResponseBase? Task { get; set; }
}

/// <summary>Show a dialog or a text.</summary>
[JsonDerivedType(typeof(TaskModuleContinueResponse))]
[JsonDerivedType(typeof(TaskModuleMessageResponse))]
public abstract class TaskModuleResponseBase
{
    /// <summary>"continue" or "message".</summary>
    public abstract string Type { get; }
}

/// <summary>Shows a dialog, or the next one.</summary>
public sealed class TaskModuleContinueResponse : TaskModuleResponseBase
{
    /// <inheritdoc/>
    public override string Type => "continue";

    /// <summary>The dialog.</summary>
    public TaskModuleTaskInfo? Value { get; set; }
}

/// <summary>Shows a text and a close button.</summary>
public sealed class TaskModuleMessageResponse : TaskModuleResponseBase
{
    /// <inheritdoc/>
    public override string Type => "message";

    /// <summary>The text.</summary>
    public string? Value { get; set; }
}

/// <summary>A dialog.</summary>
public sealed class TaskModuleTaskInfo
{
    /// <summary>Above the card.</summary>
    public string? Title { get; set; }

    /// <summary>Pixels as a number, or "small", "medium", "large".</summary>
    public object? Height { get; set; }

    /// <summary>As <see cref="Height"/>.</summary>
    public object? Width { get; set; }

    /// <summary>What it shows.</summary>
    public Attachment? Card { get; set; }

    /// <summary>A page instead of a card; its domain must be in the manifest.</summary>
    public string? Url { get; set; }

    /// <summary>The page for clients that show no dialog.</summary>
    public string? FallbackUrl { get; set; }

    /// <summary>The bot that gets the submit, if not this one.</summary>
    public string? CompletionBotId { get; set; }
}
