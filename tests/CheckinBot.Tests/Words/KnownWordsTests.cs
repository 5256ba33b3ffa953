using System.Text.Json.Nodes;
using CheckinBot.Chat;
using CheckinBot.Chat.TextCommands;
using CheckinBot.EventStore;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Architecture;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Words;

public sealed class KnownWordsTests
{
    [Fact]
    public async Task Help_lists_every_word_that_the_service_answers_and_no_other()
    {
        await using var app = await SchoolApp.StartAsync();
        Assert.Equal(
            app.Bot.Services.GetServices<ITextCommand>().Select(word => word.Words[0]).Order(StringComparer.Ordinal),
            KnownTextCommands.All.Select(word => word.Word).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Teams_offers_the_words_that_help_lists(int list)
    {
        var chat = list == 0 ? ChatKind.GroupChat : ChatKind.Personal;
        var manifest = JsonNode.Parse(SourceTree.File("manifest", "manifest.json").Text)!;
        var offered = manifest["bots"]![0]!["commandLists"]![list]!["commands"]!
            .AsArray()
            .Select(command => (string)command!["title"]!);
        Assert.Equal(
            KnownTextCommands
                .In(chat)
                .Where(word => word.IsOfferedIn(chat))
                .Select(word => word.Word)
                .Order(StringComparer.Ordinal),
            offered.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void No_word_for_help_is_another_word_of_ours() =>
        Assert.Empty(
            HelpWords.All.Intersect(KnownTextCommands.All.Where(word => word.Word != "help").Select(word => word.Word))
        );

    [Theory]
    [InlineData("we are stuck, the projector is broken", "barrier")]
    [InlineData("chek in", "check in")]
    [InlineData("barier", "barrier")]
    [InlineData("I am done", "check in")]
    [InlineData("what can our leader see", "what does my leader see")]
    [InlineData("digets", "digest")]
    public void In_a_group_the_likeliest_word_comes_first(string text, string word) =>
        Assert.Equal(word, LikelyTextCommands.Of(text, ChatKind.GroupChat)[0].Word);

    [Theory]
    [InlineData("settngs", "settings")]
    [InlineData("I talked to Ben", "log")]
    [InlineData("download as excel", "export")]
    [InlineData("delete my data", "forget me")]
    public void In_one_s_own_chat_the_likeliest_word_comes_first(string text, string word) =>
        Assert.Equal(word, LikelyTextCommands.Of(text, ChatKind.Personal)[0].Word);

    [Fact]
    public void A_group_is_never_told_of_words_that_belong_into_one_s_own_chat() =>
        Assert.DoesNotContain(LikelyTextCommands.Of("plan export records settings log", ChatKind.GroupChat), word =>
            word.InGroup is null
        );
}
