package org.linli.local.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK that runs the launcher runs everything else too. */
public final class Java {

    private Java() {
    }

    static String command() {
        return home().resolve("bin/java").toString();
    }

    static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    /**
     * A JVM with both compilers, as a district's, on a small heap; what the compilers needed goes back to the system
     * each minute. An archive of loaded classes fits only one that was made with the same options.
     */
    static List<String> small(String heap, String... arguments) {
        var line = new ArrayList<>(
                List.of(command(), "-Xms64m", "-Xmx" + heap, "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
                        "-XX:TrimNativeHeapInterval=60000", "--sun-misc-unsafe-memory-access=allow"));
        line.addAll(List.of(arguments));
        return line;
    }
}
