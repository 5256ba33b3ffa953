namespace Bot.Builder { internal static class Placeholder { } }
namespace Bot.Builder.Teams { internal static class Placeholder { } }
namespace Bot.Schema { internal static class Placeholder { } }
namespace Bot.Schema.Teams { internal static class Placeholder { } }
namespace Bot.Connector { internal static class Placeholder { } }
