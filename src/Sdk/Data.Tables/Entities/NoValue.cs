using Azure;

namespace Data.Tables;

/// <summary>The answer where there was no row.</summary>
internal sealed class NoValue<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T? Value => throw new InvalidOperationException("There was no such row; ask HasValue first.");

    public override Response GetRawResponse() => response;
}
