package org.linli.workforce.login;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.vault.Vault;

/** Ten signs that are not mistaken for each other, about fifty bits; kept as their keyed hash alone. */
record OneTimeCode(String clear) {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeCode draw() {
        return new OneTimeCode(RANDOM.ints(LENGTH, 0, SIGNS.length()).mapToObj(SIGNS::charAt).map(String::valueOf)
                .collect(Collectors.joining()));
    }

    /** As people type it: in either case, with spaces and dashes. */
    static OneTimeCode read(String text) {
        return new OneTimeCode(text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    String hash(UUID workerId, Vault vault) {
        return vault.index("worker.link-code", workerId + " " + clear);
    }
}
