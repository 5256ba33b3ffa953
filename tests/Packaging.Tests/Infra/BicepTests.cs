namespace Packaging.Tests.Infra;

/// <summary>No Bicep compiler can be had here: a grammar reads the files, and these tests check what a compiler would, as far as names go.</summary>
public sealed class BicepTests
{
    private static readonly string[] _waysToASecret = ["secure", "listKeys", "listAccountSas", "listSecrets", "getSecret"];

    [NodeFact]
    public async Task Every_file_is_well_formed() =>
        Assert.All((await Read()).Values, file => Assert.Empty(file.Faults));

    [NodeFact]
    public async Task A_file_that_is_not_well_formed_is_noticed() =>
        Assert.NotEmpty((await Outline.Read(new() { ["x"] = "resource a 'B@1' = {\n  name: \n" }))["x"].Faults);

    [NodeFact]
    public async Task Every_promise_is_kept()
    {
        var files = await Read();

        Assert.All(Promise.All, promise => Assert.True(promise.IsKept(files), promise.ToString()));
    }

    [NodeFact]
    public async Task Every_promise_notices_another_value()
    {
        var texts = Outline.Texts();

        foreach (var promise in Promise.All)
            Assert.False(promise.IsKept(await Outline.Read(promise.Break(texts))), promise.ToString());
    }

    [NodeFact]
    public async Task The_identity_may_write_table_data_and_nothing_more()
    {
        var storage = (await Read())["modules/storage.bicep"];

        Assert.Equal("0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", Assert.Single(storage.Variables).Value);
        Assert.Single((await Read()).Values.SelectMany(file => file.Resources), resource => resource.Type.Contains("roleAssignments", StringComparison.Ordinal));
    }

    [NodeFact]
    public async Task No_file_asks_for_or_hands_out_a_secret() =>
        Assert.Empty((await Read()).Values.SelectMany(file => file.Functions).Intersect(_waysToASecret));

    [NodeFact]
    public async Task A_module_is_given_the_parameters_it_asks_for()
    {
        var files = await Read();

        Assert.All(files["main.bicep"].Modules, module => Assert.Equal(
            files[module.Type].Parameters.Order(),
            module.Values.Keys.Where(path => path.StartsWith("params.", StringComparison.Ordinal)).Select(path => path["params.".Length..]).Order()));
    }

    [NodeFact]
    public async Task Every_name_that_is_used_is_declared() =>
        Assert.All((await Read()).Values, file => Assert.Empty(file.Undeclared));

    [NodeFact]
    public async Task A_name_that_is_not_declared_is_noticed() =>
        Assert.Equal(["nobody", "no"], (await Outline.Read(new() { ["x"] = "output a string = nobody.id\noutput b string = 'x${no}'\n" }))["x"].Undeclared);

    [NodeFact]
    public async Task Every_parameter_and_output_is_described() =>
        Assert.All((await Read()).Values, file => Assert.Empty(file.Undescribed));

    [NodeFact]
    public async Task The_guide_names_every_parameter()
    {
        var guide = await File.ReadAllTextAsync(Repository.At("infra", "README.md"));

        Assert.All((await Read())["main.bicep"].Parameters, parameter => Assert.Contains($"`{parameter}`", guide, StringComparison.Ordinal));
    }

    private static Task<Dictionary<string, Outline>> Read() => Outline.Read(Outline.Texts());
}
