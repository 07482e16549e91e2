package org.linli.local.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.linli.local.engine.Layout;
import org.linli.local.engine.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "keys", description = "Make the keys of a district in a folder; those that are there stay.",
        mixinStandardHelpOptions = true)
public class KeysCommand implements Callable<Integer> {

    @Parameters(paramLabel = "<folder>", description = "Such as /etc/linli/keys; readable by its owner alone.")
    private Path folder = Path.of("");

    @Option(names = "--add", description = "Add a key of the vault that opens and does not encrypt yet.")
    private boolean add;

    @Option(names = "--use-newest", description = "Encrypt by the key added last, once every service knows it.")
    private boolean useNewest;

    @Override
    public Integer call() {
        var here = Layout.fromEnvironment();
        var secrets = Secrets.in(new Layout(here.repository(), folder.toAbsolutePath().normalize()));
        secrets.keys().forEach(System.out::println);
        if (add) {
            secrets.addVaultKey();
        }
        if (useNewest) {
            secrets.useNewestVaultKey();
        }
        System.out.println("  keep a copy where a fire here does not reach: nothing encrypted can be read without");
        return 0;
    }
}
