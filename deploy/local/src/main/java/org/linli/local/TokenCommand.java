package org.linli.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "token", description = "Print an access token of a demo user, alone.", mixinStandardHelpOptions = true)
class TokenCommand implements Callable<Integer> {

    @Parameters(description = "Such as officer-lin.")
    private String user = "";

    @Override
    public Integer call() {
        System.out.println(Tokens.of(user));
        return 0;
    }
}
