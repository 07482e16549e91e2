package org.linli.console.fact;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears every topic and keeps what is said; while the database is away it waits, and nothing is passed over. */
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
                unread.add(new UnreadMessage(message.topic(), message.partition(), message.offset(),
                        String.valueOf(malformed.getMessage())));
            }
        }
        while (true) {
            try {
                facts.add(heard, unread);
                return;
            } catch (SQLException away) {
                LOG.warnf("%d facts wait for the database: %s", heard.size(), away.getMessage());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
            }
        }
    }
}
