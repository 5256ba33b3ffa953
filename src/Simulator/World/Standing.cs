namespace Simulator;

/// <summary>How somebody stands towards the school whose bot it is.</summary>
public enum Standing
{
    /// <summary>Of the school.</summary>
    Member,

    /// <summary>A guest account in the school's own directory: has an Entra id there, and can press.</summary>
    Guest,

    /// <summary>Of another school, in a federated chat or a shared channel: Teams names their own tenant.</summary>
    OtherSchool,

    /// <summary>Without an account, in a meeting's chat: no Entra id.</summary>
    Anonymous,
}
