package org.linli.platform.audit;

import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;

/** Something an auditor looks for. Accounts are named, persons never. */
public interface AuditEvent extends DomainEvent {

    /** The account it is about, at most 200 characters; a service's job where nobody asked. */
    String by();

    /** The operationId; {@code -} where none was reached. */
    String operation();

    /** What it happened to: an id, a year, the name of a table. */
    default @Nullable String subject() {
        return null;
    }

    /** Why, or with what outcome: the code of a refusal, a purpose, a reason. */
    default @Nullable String what() {
        return null;
    }

    /** How often within the minute. */
    default long times() {
        return 1;
    }

    /** Facts about one account come in their order. */
    @Override
    default String key() {
        return by();
    }
}
