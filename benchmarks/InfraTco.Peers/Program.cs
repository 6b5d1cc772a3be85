using InfraTco.Peers;

return Command.Run(args, Console.Out, Console.Error);
