namespace Simulator;

/// <param name="Id">The team's thread id, also the id of its General channel.</param>
public sealed record Team(string Id, string Name, string AadGroupId);
