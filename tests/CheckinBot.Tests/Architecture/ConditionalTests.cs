using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CheckinBot.Tests.Architecture;

/// <summary>A conditional inside a conditional must be read twice: an early return or a switch says the same.</summary>
public sealed class ConditionalTests
{
    [Fact]
    public void No_conditional_stands_inside_a_conditional() =>
        Assert.Empty(SourceTree.CSharp.Where(source => source.IsIn("src")).SelectMany(Nested));

    [Theory]
    [InlineData("a ? b : c ? d : e")]
    [InlineData("(a ? b : c) ? d : e")]
    [InlineData("a ? $\"{(b ? c : d)}\" : e")]
    public void A_planted_one_is_found(string expression) =>
        Assert.Equal(["src/X.cs:1"], Nested(new("src/X.cs", $"class X {{ object Y() => {expression}; }}")));

    [Fact]
    public void One_after_another_is_not_found() =>
        Assert.Empty(Nested(new("src/X.cs", "class X { object Y() => (a ? b : c) + (d ? e : f); }")));

    private static IEnumerable<string> Nested(Source source) =>
        CSharpSyntaxTree
            .ParseText(source.Text)
            .GetRoot()
            .DescendantNodes()
            .OfType<ConditionalExpressionSyntax>()
            .Where(one => one.Ancestors().OfType<ConditionalExpressionSyntax>().Any())
            .Select(one => $"{source.Path}:{one.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");
}
