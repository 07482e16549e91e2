package org.linli.console.fact;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Hears every topic and keeps what is said. While the database is away it waits; what the database cannot take is kept
 * aside and shown, and stops nothing else.
 */
@ApplicationScoped
class FactIntake {

    private static final Logger LOG = Logger.getLogger(FactIntake.class);
    private static final long PAUSE_MILLISECONDS = 1_000;

    private final Facts facts;

    FactIntake(Facts facts) {
        this.facts = facts;
    }

    @Incoming("facts")
    @Blocking
    void take(ConsumerRecords<String, String> messages) throws InterruptedException {
        var heard = new ArrayList<HeardFact>();
        var unread = new ArrayList<UnreadMessage>();
        for (var message : messages) {
            try {
                heard.add(HeardFact.of(message));
            } catch (IllegalArgumentException malformed) {
                unread.add(UnreadMessage.of(message, malformed));
            }
        }
        try {
            keep(heard, unread);
        } catch (SQLException refused) {
            LOG.warnf("a poll of %d facts is taken one by one: SQLSTATE %s", heard.size(), refused.getSQLState());
            oneByOne(heard, unread);
        }
    }

    private void oneByOne(List<HeardFact> heard, List<UnreadMessage> unread) throws InterruptedException {
        try {
            keep(List.of(), unread);
            for (var fact : heard) {
                try {
                    keep(List.of(fact), List.of());
                } catch (SQLException refused) {
                    var why = refused.getNextException();
                    keep(List.of(), List.of(UnreadMessage.of(fact.message(), why == null ? refused : why)));
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("what is no fact of ours cannot be kept", broken);
        }
    }

    /** Waits for a database that is away. @throws SQLException for what it will never take */
    private void keep(List<HeardFact> heard, List<UnreadMessage> unread) throws SQLException, InterruptedException {
        while (true) {
            try {
                facts.add(heard, unread);
                return;
            } catch (SQLException failed) {
                if (isOfTheData(failed)) {
                    throw failed;
                }
                LOG.warnf("%d facts wait for the database: %s", heard.size(), failed.getMessage());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
            }
        }
    }

    /** Classes 22, 23 and 54 of SQLSTATE: a value, a constraint, a limit. All else passes when the database is well. */
    static boolean isOfTheData(SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }
}
