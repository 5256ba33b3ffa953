using System.Reflection;

namespace AdaptiveCards.Tests;

/// <summary>
/// What an assembly offers, declared as in C#, by short names: the same words as in <c>official-3.1.0.txt</c>.
/// </summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Declarations(Assembly assembly) =>
        assembly.GetExportedTypes().Select(Declaration);

    public static IEnumerable<string> Members(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(type => MembersOf(type).Select(member => $"{Bare(type)}: {member}"));

    private static string Declaration(Type type)
    {
        if (type.IsEnum || type.IsInterface)
        {
            return $"{(type.IsEnum ? "enum" : "interface")} {Name(type)}";
        }

        var kinds = (type.IsAbstract ? "abstract " : "") + (type.IsSealed ? "sealed " : "");
        return $"{kinds}class {Name(type)}" + (type.BaseType == typeof(object) ? "" : $" : {Name(type.BaseType!)}");
    }

    private static IEnumerable<string> MembersOf(Type type) =>
        type.IsEnum
            ? type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(value => $"{value.Name} = {value.GetRawConstantValue()}")
            :
            [
                .. type.GetConstructors().Select(one => $"{Bare(type)}{Parameters(one)}"),
                .. type.GetFields(Declared).Select(Field),
                .. type.GetProperties(Declared).Select(Property),
                .. type.GetMethods(Declared).Where(IsOfItsOwn).Select(Method),
            ];

    private static string Field(FieldInfo field) =>
        field.IsLiteral
            ? $"const {Name(field.FieldType)} {field.Name} = \"{field.GetRawConstantValue()}\""
            : $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}";

    private static string Property(PropertyInfo property) =>
        $"{Kind(property.GetMethod!)}{Name(property.PropertyType)} {property.Name} {{ get; "
        + $"{(property.SetMethod is { IsPublic: true } ? "set; " : "")}}}";

    // Getters and setters stand with their property; an operator has no property.
    private static bool IsOfItsOwn(MethodInfo method) =>
        !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Method(MethodInfo method) =>
        $"{Kind(method)}{Name(method.ReturnType)} {method.Name}{Parameters(method)}";

    private static string Parameters(MethodBase method) =>
        $"({string.Join(", ", method.GetParameters().Select(one => Name(one.ParameterType)))})";

    private static string Kind(MethodInfo method) =>
        method switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true, IsFinal: false } => method.GetBaseDefinition() == method ? "virtual " : "override ",
            _ => "",
        };

    private static string Bare(Type type) => type.Name.Split('`')[0];

    private static string Name(Type type) =>
        type switch
        {
            _ when type == typeof(string) => "string",
            _ when type == typeof(object) => "object",
            _ when type == typeof(bool) => "bool",
            _ when type == typeof(int) => "int",
            _ when type == typeof(void) => "void",
            _ when Nullable.GetUnderlyingType(type) is { } value => Name(value) + "?",
            { IsGenericType: true } => $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
            _ => type.Name,
        };
}
