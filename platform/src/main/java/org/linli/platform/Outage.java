package org.linli.platform;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/**
 * Tells a database that is away for a while from a command that is wrong: the first is waited for, the second refused.
 */
public final class Outage {

    /** SQLSTATE classes: connection, insufficient resources, operator intervention, system error, internal recovery. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    private Outage() {
    }

    /** @return true when somewhere below this failure stands a database out of reach; a cancelled query is none */
    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
            for (var suppressed : cause.getSuppressed()) {
                if (causes(suppressed)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException sql) {
        if (sql instanceof SQLRecoverableException || sql instanceof SQLTransientException) {
            return true;
        }
        var state = sql.getSQLState();
        // no state: the pool had no connection to give
        return state == null
                || state.length() == 5 && CLASSES.contains(state.substring(0, 2)) && !state.equals("57014");
    }
}
