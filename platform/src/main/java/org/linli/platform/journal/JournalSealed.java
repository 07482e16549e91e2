package org.linli.platform.journal;

import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** The head of the chain of seals, for whoever keeps heads: a journal cut back later no longer fits them. */
@Fact(topic = "linli.seals", type = "linli.platform.journal.sealed.v1")
record JournalSealed(String service, long block, long rows, String blockHash) implements DomainEvent {

    @Override
    public String key() {
        return service;
    }
}
