package org.linli.local.broker;

import java.util.Map;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;

/**
 * How one says who one is to the bus of this machine: everybody by SCRAM, the launcher by a password that the broker is
 * started with, so that it gets in whatever the data say.
 */
public final class Login {

    /** May do everything; nobody else may. */
    public static final String LAUNCHER = "launcher";
    static final String PLAIN = "PLAIN";
    static final String SCRAM = "SCRAM-SHA-256";

    private Login() {
    }

    /** Settings of a client. @param password without quotes and backslashes */
    public static Map<String, String> of(String user, String password) {
        return user.equals(LAUNCHER) ? settings(PLAIN, plain(user, password)) : settings(SCRAM, scram(user, password));
    }

    private static Map<String, String> settings(String mechanism, String login) {
        return Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", mechanism, "sasl.jaas.config", login);
    }

    /** Of the launcher, for the broker itself: who it is, and whom it lets in. */
    static String ofTheBroker(String password) {
        return plain(LAUNCHER, password).replace(";", " user_" + LAUNCHER + "=\"" + password + "\";");
    }

    private static String plain(String user, String password) {
        return line(PlainLoginModule.class, user, password);
    }

    private static String scram(String user, String password) {
        return line(ScramLoginModule.class, user, password);
    }

    private static String line(Class<?> module, String user, String password) {
        return module.getName() + " required username=\"" + user + "\" password=\"" + password + "\";";
    }
}
