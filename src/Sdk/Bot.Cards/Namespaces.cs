namespace Bot.Cards;

internal static class Placeholder;
