package org.linli.workforce.login;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/** The one code with which a worker's login can be linked; a new one takes its place, and it is used once. */
@Entity
class LinkCode {

    @Id
    private UUID workerId;
    @Version
    private long version;
    private String codeHash;
    /** Whoever handed it out knows it, and is not the worker. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers handlers;
    private LocalDate validUntil;
    private int tries;

    @SuppressWarnings("NullAway")
    protected LinkCode() {
    }

    LinkCode(UUID workerId) {
        this.workerId = workerId;
        this.handlers = Handlers.NONE;
    }

    /** @param until through the end of that day it can be used */
    void handOut(String hash, Actor by, LocalDate until) {
        codeHash = hash;
        handlers = handlers.and(by);
        validUntil = until;
        tries = 0;
    }

    void tried() {
        tries++;
    }

    /** @param hash of what was typed; {@code most} LINK-TRIES */
    boolean opens(String hash, Actor by, LocalDate today, int most) {
        return tries <= most && !today.isAfter(validUntil) && !handlers.include(by) && codeHash.equals(hash);
    }
}
