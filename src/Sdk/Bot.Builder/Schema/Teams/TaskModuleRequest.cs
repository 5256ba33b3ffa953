namespace Bot.Schema.Teams;

/// <summary>The argument of "task/fetch" and "task/submit".</summary>
public class TaskModuleRequest
{
    /// <summary>The button's or dialog's data: a <see cref="System.Text.Json.JsonElement"/>.</summary>
    public object? Data { get; set; }

    /// <summary>Where it was pressed.</summary>
    public TaskModuleRequestContext? Context { get; set; }
}

/// <summary>Where a dialog was asked for.</summary>
public sealed class TaskModuleRequestContext
{
    /// <summary>"default", "dark" or "contrast".</summary>
    public string? Theme { get; set; }
}
