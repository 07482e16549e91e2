package org.linli.platform.testkit;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;

/** Tables for one transaction alone: rows can be put back without another's work in between, which only reads. */
public final class TableLocks {

    private static final String DEADLOCK = "40P01";
    private static final int TRIES = 10;

    private TableLocks() {
    }

    /** Waits for whoever writes; the other goes first where both wait. First thing of its transaction. */
    public static void take(Statement statement, Collection<String> tables) throws SQLException {
        for (int tries = 1;; tries++) {
            try {
                statement.execute("lock table " + String.join(", ", tables) + " in exclusive mode");
                return;
            } catch (SQLException failed) {
                statement.getConnection().rollback();
                if (tries == TRIES || !DEADLOCK.equals(failed.getSQLState())) {
                    throw failed;
                }
            }
        }
    }
}
