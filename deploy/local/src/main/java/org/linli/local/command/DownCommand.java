package org.linli.local.command;

import java.util.concurrent.Callable;
import org.linli.local.engine.LocalSuite;
import org.linli.local.engine.Progress;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stop everything that up started; the data stays.",
        mixinStandardHelpOptions = true)
public class DownCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        var house = new LocalSuite();
        house.stop(new Progress(System.out));
        return house.anythingRuns() ? 1 : 0;
    }
}
