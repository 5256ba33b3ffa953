namespace CheckinBot.Tests.Startup;

public sealed class KnownSettingsTests
{
    [Fact]
    public void Every_class_of_settings_is_known() =>
        Assert.Equal(
            typeof(CheckinBotApp)
                .Assembly.GetTypes()
                .Where(type =>
                    type.Name.EndsWith("Options", StringComparison.Ordinal)
                    && type.GetField("Section") is { IsLiteral: true }
                )
                .Select(type => type.Name)
                .Order(),
            CheckinBotServices.Options.Select(type => type.Name).Order()
        );
}
