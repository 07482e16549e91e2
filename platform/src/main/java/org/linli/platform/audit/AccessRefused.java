package org.linli.platform.audit;

import java.time.Instant;
import org.linli.platform.event.Fact;

/**
 * Somebody was refused because of who they are: not signed in, without the role, outside their scope, or one of two who
 * must be different people. Of one minute: a flood is one fact.
 *
 * @param by {@code -} where no account was shown, {@code *} for all beyond those that are told apart
 * @param code such as {@code role-required}
 */
@Fact(topic = "linli.audit", type = "linli.platform.access.refused.v1")
record AccessRefused(String by, String operation, String code, long times, Instant firstAt,
        Instant lastAt) implements AuditEvent {

    @Override
    public String what() {
        return code;
    }
}
