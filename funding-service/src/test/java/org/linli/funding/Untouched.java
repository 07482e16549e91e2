package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.CommandContext;
import org.linli.platform.problem.Rejection;
import org.linli.platform.testkit.DatabaseContent;

/**
 * What was refused in the end had written nothing before it was: looked at inside its own transaction, where a rollback
 * does not yet hide it.
 */
public final class Untouched {

    private Untouched() {
    }

    /** @param given brings about, in the same transaction, what makes the command refuse */
    public static void by(Runnable given, ThrowingCallable refused, Runnable afterwards) {
        check(given, refused, afterwards, true);
    }

    public static void by(Runnable given, ThrowingCallable refused) {
        by(given, refused, () -> {
        });
    }

    /** Refused by the ledger, whose guard is its statement: of its own rows the first was written. */
    public static void byTheLedger(Runnable given, ThrowingCallable refused, Runnable afterwards) {
        check(given, refused, afterwards, false);
    }

    private static void check(Runnable given, ThrowingCallable refused, Runnable afterwards, boolean ledgerToo) {
        var request = Arc.container().requestContext();
        var began = !request.isActive();
        if (began) {
            request.activate();
        }
        Arc.container().instance(CommandContext.class).get().begin(Actor.of("somebody"), null, null, null);
        QuarkusTransaction.begin();
        try {
            given.run();
            var before = tables(ledgerToo);
            assertThatThrownBy(refused).isInstanceOf(Rejection.class);
            assertThat(tables(ledgerToo)).isEqualTo(before);
            afterwards.run();
        } finally {
            QuarkusTransaction.rollback();
            if (began) {
                request.terminate();
            }
        }
    }

    private static Map<String, String> tables(boolean ledgerToo) {
        var tables = new TreeMap<>(DatabaseContent.now().tables());
        tables.keySet().removeIf(name -> !ledgerToo && name.startsWith("ledger_"));
        return tables;
    }

    public static void sql(String update, Object... arguments) {
        var query = Arc.container().instance(EntityManager.class).get().createNativeQuery(update);
        for (var n = 0; n < arguments.length; n++) {
            query.setParameter(n + 1, arguments[n]);
        }
        assertThat(query.executeUpdate()).as(update).isPositive();
    }
}
