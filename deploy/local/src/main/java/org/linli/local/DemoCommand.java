package org.linli.local;

import java.util.concurrent.Callable;
import org.linli.local.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "demo", description = "Play the case of one street through the public API.", mixinStandardHelpOptions = true)
class DemoCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Only the result, for scripts.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        var demo = new Demo(json ? new java.io.PrintStream(java.io.OutputStream.nullOutputStream()) : System.out);
        var ok = demo.play();
        if (json) {
            System.out.println(Http.JSON.writeValueAsString(demo.result()));
        }
        return ok ? 0 : 1;
    }
}
