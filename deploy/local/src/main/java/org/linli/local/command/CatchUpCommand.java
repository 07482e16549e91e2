package org.linli.local.command;

import java.util.concurrent.Callable;
import org.linli.local.engine.CatchUp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "catch-up", description = "Bring readers what was lost on the way, from the change feeds.",
        mixinStandardHelpOptions = true)
public class CatchUpCommand implements Callable<Integer> {

    @Option(names = "--all",
            description = "Everything ever said, not only the gaps that are known: after a relay lost " + "its place.")
    private boolean all;

    @Override
    public Integer call() throws Exception {
        var catchUp = new CatchUp(System.out);
        return (all ? catchUp.all() : catchUp.gaps()) ? 0 : 1;
    }
}
