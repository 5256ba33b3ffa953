global using Simulator;
