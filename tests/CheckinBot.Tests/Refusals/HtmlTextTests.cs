using CheckinBot.Cards;
using CheckinBot.Teams.Text;

namespace CheckinBot.Tests.Refusals;

/// <summary>What a chat message's HTML becomes, and which links are a message's.</summary>
public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>One</p><p>Two</p>", "One\nTwo")]
    [InlineData("One<br>Two<br/>Three", "One\nTwo\nThree")]
    [InlineData("<div><at id=\"0\">Ben</at> &amp; <b>I</b>&nbsp;say &lt;so&gt;</div>", "Ben & I\u00a0say <so>")]
    [InlineData("<img alt=\"a > b\" src='x>y'>after", "after")]
    [InlineData("2 < 3 and <3", "2 < 3 and <3")]
    [InlineData("before<script", "before")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>")]
    [InlineData("a\u202eb\u200b<!-- <p> -->c", "abc")]
    [InlineData("", "")]
    public void Tags_go_and_what_was_written_stays(string html, string text) =>
        Assert.Equal(text, HtmlText.Of(html, isHtml: true));

    [Fact]
    public void A_plain_text_stays_as_it_is() =>
        Assert.Equal("1 <b> &amp;", HtmlText.Of("1 <b> &amp; ", isHtml: false));

    [Fact]
    public void A_text_of_nothing_but_beginnings_is_read_once() =>
        Assert.Equal("", HtmlText.Of(string.Concat(Enumerable.Repeat("<a \"", 100_000)), isHtml: true));

    [Theory]
    [InlineData("https://teams.microsoft.com/l/message/19:a@thread.v2/1", true)]
    [InlineData("https://teams.cloud.microsoft/l/message/19:a@thread.v2/1", true)]
    [InlineData("http://teams.microsoft.com/l/message/1", false)]
    [InlineData("https://teams.microsoft.com.evil.example/l/message/1", false)]
    [InlineData("https://teams.microsoft.com@evil.example/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_Teams_own_links_are_kept(string? link, bool isKept) =>
        Assert.Equal(isKept, MessageLink.Read(link) is not null);
}
