namespace Data.Tables;

/// <summary>What an action of a transaction does with its row.</summary>
public enum TableTransactionActionType
{
    /// <summary>Insert; fails when the row is there.</summary>
    Add = 0,

    /// <summary>Change the named properties; fails when the row is missing or has another ETag.</summary>
    UpdateMerge = 1,

    /// <summary>Put in place of the row; fails when it is missing or has another ETag.</summary>
    UpdateReplace = 2,

    /// <summary>Delete; fails when the row is missing or has another ETag.</summary>
    Delete = 3,

    /// <summary>Insert or change the named properties.</summary>
    UpsertMerge = 4,

    /// <summary>Insert or put in place of the row.</summary>
    UpsertReplace = 5,
}
