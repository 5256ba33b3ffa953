namespace Simulator.Tests;

/// <summary>A test that needs Chromium; skipped, and said so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Browser.Executable is null)
        {
            Skip = "No Chromium here: install it or name it in CHROMIUM.";
        }
    }
}
