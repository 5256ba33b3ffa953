using System.Security.Cryptography;
using System.Text;

namespace Data.Tables;

/// <summary>An account's name and one of its two keys. Signs requests; never shows the key. Thread safe.</summary>
public sealed class TableSharedKeyCredential
{
    private byte[] _key = [];

    /// <summary>A credential for <paramref name="accountName"/>.</summary>
    /// <param name="accountName">The storage account, without host or suffix.</param>
    /// <param name="accountKey">The key in base64, as the portal shows it.</param>
    /// <exception cref="ArgumentException">The name is empty or the key is not base64.</exception>
    public TableSharedKeyCredential(string accountName, string accountKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(accountName);
        AccountName = accountName;
        SetAccountKey(accountKey);
    }

    /// <summary>The storage account.</summary>
    public string AccountName { get; }

    /// <summary>Takes another key, for requests signed from now on: key rotation without new clients.</summary>
    /// <exception cref="ArgumentException">The key is not base64.</exception>
    public void SetAccountKey(string accountKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(accountKey);
        var key = new byte[accountKey.Length];
        if (!Convert.TryFromBase64String(accountKey, key, out var length))
            throw new ArgumentException("The account key is not base64.", nameof(accountKey));
        Volatile.Write(ref _key, key[..length]);
    }

    internal string Sign(string text) => Convert.ToBase64String(HMACSHA256.HashData(Volatile.Read(ref _key), Encoding.UTF8.GetBytes(text)));
}
