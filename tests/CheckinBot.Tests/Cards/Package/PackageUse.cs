using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CheckinBot.Tests.Cards.Package;

/// <summary>
/// What a compiled assembly takes from another one, read in its metadata: that is all the compiler bound to, and
/// nothing else.
/// </summary>
internal sealed class PackageUse
{
    private readonly MetadataReader _metadata;
    private readonly SignatureNames _names;
    private readonly string _package;

    private PackageUse(MetadataReader metadata, string package)
    {
        _metadata = metadata;
        _package = package;
        _names = new(metadata);
    }

    /// <summary>
    /// The types of <paramref name="package"/> that the assembly names, and the members it calls, as
    /// <see cref="OfficialMembers.Calls"/> writes them.
    /// </summary>
    public static (IReadOnlyList<string> Types, IReadOnlyList<string> Calls) Of(string assembly, string package)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var use = new PackageUse(file.GetMetadataReader(), package);
        return (
            [.. use.Types().Order(StringComparer.Ordinal)],
            [.. use.Calls().Distinct().Order(StringComparer.Ordinal)]
        );
    }

    private IEnumerable<string> Types() =>
        _metadata.TypeReferences.Where(IsOfPackage).Select(type => _names.GetTypeFromReference(_metadata, type, 0));

    private IEnumerable<string> Calls() =>
        _metadata
            .MemberReferences.Select(_metadata.GetMemberReference)
            .Where(member => IsOfPackage(member.Parent))
            .Select(member => $"{_names.Of(member.Parent)}.{_metadata.GetString(member.Name)}{Signature(member)}");

    private string Signature(MemberReference member)
    {
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            return $": {member.DecodeFieldSignature(_names, null)}";
        }

        var method = member.DecodeMethodSignature(_names, null);
        return $"({string.Join(", ", method.ParameterTypes)}): {method.ReturnType}";
    }

    private bool IsOfPackage(EntityHandle handle) =>
        handle.Kind switch
        {
            HandleKind.TypeReference => IsOfPackage((TypeReferenceHandle)handle),
            HandleKind.TypeSpecification => Definition((TypeSpecificationHandle)handle) is { } definition
                && IsOfPackage(definition),
            _ => false,
        };

    private bool IsOfPackage(TypeReferenceHandle handle)
    {
        var scope = _metadata.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.AssemblyReference => _metadata.GetString(
                _metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name
            ) == _package,
            HandleKind.TypeReference => IsOfPackage((TypeReferenceHandle)scope),
            _ => false,
        };
    }

    // Of a generic type with its arguments: the type itself. The signature's bytes are 0x15, class or value type, then
    // the type.
    private TypeReferenceHandle? Definition(TypeSpecificationHandle handle)
    {
        var signature = _metadata.GetBlobReader(_metadata.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        signature.ReadByte();
        var definition = signature.ReadTypeHandle();
        return definition.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)definition : null;
    }
}
