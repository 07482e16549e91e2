package org.linli.local;

import java.nio.file.Path;

/** The JDK that runs the launcher runs everything else too. */
final class Java {

    private Java() {
    }

    static String command() {
        return home().resolve("bin/java").toString();
    }

    static Path home() {
        return Path.of(System.getProperty("java.home"));
    }
}
