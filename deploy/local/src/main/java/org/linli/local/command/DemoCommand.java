package org.linli.local.command;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.linli.local.demo.Demo;
import org.linli.local.engine.Accidents;
import org.linli.local.engine.Http;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "demo", description = "Play the case of one street through the public API.",
        mixinStandardHelpOptions = true)
public class DemoCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Only the result, for scripts.")
    private boolean json;

    @Option(names = "--accidents", description = "Kill and restart a service, the broker and PostgreSQL on the way.")
    private boolean accidents;

    @Override
    public Integer call() throws Exception {
        var demo = new Demo(json ? new PrintStream(OutputStream.nullOutputStream()) : System.out);
        var ok = accidents ? withAccidents(demo) : demo.play();
        if (json) {
            System.out.println(Http.JSON.writeValueAsString(demo.result()));
        }
        return ok ? 0 : 1;
    }

    private static boolean withAccidents(Demo demo) {
        try (var accidents = new Accidents(System.err)) {
            return demo.play(accidents);
        }
    }
}
