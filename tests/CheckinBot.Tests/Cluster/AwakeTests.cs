using CheckinBot.Cluster;

namespace CheckinBot.Tests.Cluster;

public sealed class AwakeTests
{
    [Fact]
    public void A_process_that_stood_still_too_long_is_told_once_and_one_that_goes_on_is_not()
    {
        var told = 0;
        using var awake = new Awake(() => told++);
        awake.Look();
        awake.Look();
        Assert.Equal(0, told);

        awake.StandStill();
        awake.Look();
        awake.Look();
        Assert.Equal(1, told);
    }
}
