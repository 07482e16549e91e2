package org.linli.platform.inbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.audit.AuditRetention;

/** What was taken after all or discarded is kept as long as the trail that tells of it; what waits is kept. */
@ApplicationScoped
class DeadLetterRetention {

    private static final int AT_ONCE = 1_000;

    private final DeadLetters letters;
    private final AuditRetention term;

    DeadLetterRetention(DeadLetters letters, AuditRetention term) {
        this.letters = letters;
        this.term = term;
    }

    @Scheduled(every = "{linli.audit.forget-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        while (letters.forget(term.begin(), AT_ONCE) == AT_ONCE) {
            Thread.yield();
        }
    }
}
