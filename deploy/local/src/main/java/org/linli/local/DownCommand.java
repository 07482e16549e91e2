package org.linli.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stop everything that up started; the data stays.", mixinStandardHelpOptions = true)
class DownCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        var house = new House();
        house.stop(new Progress(System.out));
        return house.anythingRuns() ? 1 : 0;
    }
}
