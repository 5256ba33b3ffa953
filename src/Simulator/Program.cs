using Simulator;

return await Launcher.RunAsync(args);
