package org.linli.local.command;

import java.util.concurrent.Callable;
import org.linli.local.engine.LocalSuite;
import org.linli.local.engine.Progress;
import picocli.CommandLine.Command;

@Command(name = "prepare", description = "Unpack and build the engines; part of the build.", hidden = true)
public class PrepareCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        new LocalSuite().prepare(new Progress(System.err));
        return 0;
    }
}
