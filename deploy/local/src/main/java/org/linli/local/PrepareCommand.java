package org.linli.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "prepare", description = "Unpack and build the engines; part of the build.", hidden = true)
class PrepareCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        new House().prepare(new Progress(System.err));
        return 0;
    }
}
