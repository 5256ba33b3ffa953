namespace Data.Tables;

internal static class Placeholder;
