package org.linli.local.engine;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.local.broker.BrokerMain;
import org.linli.local.broker.Login;

/** Who speaks on the bus of this machine, each with a password of its own, and who may ask Connect. */
record Bus(Secrets secrets) {

    /** What the broker reads when it starts, and its connectors after that. */
    void write() {
        var users = new HashMap<String, String>();
        for (var user : new String[]{Login.LAUNCHER, BrokerMain.CONNECT, ConsoleProcess.NAME}) {
            users.put(user, password(user));
        }
        for (var service : Service.values()) {
            users.put(service.module(), password(service.module()));
            users.put(relay(service), password(relay(service)));
            secrets.passwords(BrokerMain.RELAYS + "/" + service.database() + ".properties",
                    Map.of("database", secrets.password(Postgres.relay(service)), "login",
                            Login.of(relay(service), password(relay(service))).get("sasl.jaas.config")));
        }
        secrets.passwords(BrokerMain.USERS, users);
        secrets.passwords(BrokerMain.ASKERS, Map.of(Login.LAUNCHER, connectPassword()));
    }

    /** Settings of a client of Kafka. */
    Map<String, String> client(String user) {
        return Login.of(user, password(user));
    }

    /** The same as a service is told by its environment. */
    Map<String, String> environment(String user) {
        return client(user).entrySet().stream()
                .collect(Collectors.toMap(each -> "KAFKA_" + each.getKey().toUpperCase(Locale.ROOT).replace('.', '_'),
                        Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    String connectPassword() {
        return secrets.password("connect-rest");
    }

    private String password(String user) {
        return secrets.password("bus-" + user);
    }

    private static String relay(Service service) {
        return service.module() + "-relay";
    }
}
