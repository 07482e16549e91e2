package org.linli.local.command;

import java.util.concurrent.Callable;
import org.linli.local.engine.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "token", description = "Print an access token of a demo user, alone.", mixinStandardHelpOptions = true)
public class TokenCommand implements Callable<Integer> {

    @Parameters(description = "Such as officer-lin.")
    private String user = "";

    @Override
    public Integer call() {
        System.out.println(Tokens.of(user));
        return 0;
    }
}
