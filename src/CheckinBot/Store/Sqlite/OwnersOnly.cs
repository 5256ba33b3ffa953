namespace CheckinBot.Store.Sqlite;

/// <summary>
/// The record holds what people wrote: its file is for its owner alone, and SQLite gives its own files beside it the
/// same rights. On Windows the folder's rights decide.
/// </summary>
internal static class OwnersOnly
{
    private const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Makes the folder and an empty file where there are none, and takes the rights of others from a file that is
    /// there.
    /// </summary>
    public static void Prepare(string file)
    {
        var folder = Path.GetDirectoryName(file);
        if (OperatingSystem.IsWindows())
        {
            _ = string.IsNullOrEmpty(folder) ? null : Directory.CreateDirectory(folder);
            return;
        }

        _ = string.IsNullOrEmpty(folder) || Directory.Exists(folder) ? null : Directory.CreateDirectory(folder, Folder);
        if (File.Exists(file))
        {
            Tighten(file);
        }
        else
        {
            using var made = new FileStream(
                file,
                new FileStreamOptions
                {
                    Mode = FileMode.OpenOrCreate,
                    Access = FileAccess.Write,
                    UnixCreateMode = Mode,
                }
            );
        }
    }

    // Somebody else's file stays as it is: only its owner may change that.
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void Tighten(string file)
    {
        try
        {
            File.SetUnixFileMode(file, Mode);
        }
        catch (UnauthorizedAccessException) { }
    }
}
