package org.linli.funding.bank.reconciliation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/** One file of the bank, taken in once. */
@Entity
class BankMessage {

    @Id
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private BankReport.Kind kind;
    private String sha256;
    private String messageId;
    private Instant receivedAt;
    private String receivedBy;
    /** The same, and never shown: whoever handed it in does not pay again what it says came back. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers handlers = Handlers.NONE;
    private int lines;
    private int exceptions;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<BankReport.Statement> statements = List.of();
    private @Nullable LocalDate saidOn;

    @SuppressWarnings("NullAway")
    protected BankMessage() {
    }

    static BankMessage received(UUID id, BankReport report, String sha256, Actor by, Instant at) {
        var message = new BankMessage();
        message.id = id;
        message.kind = report.kind();
        message.sha256 = sha256;
        message.messageId = report.messageId();
        message.receivedAt = at;
        message.receivedBy = by.id();
        message.handlers = Handlers.of(by);
        message.statements = report.statements();
        message.saidOn = report.saidOn();
        return message;
    }

    /** Once all its lines are entered. */
    void matched(int entered, int open) {
        lines = entered;
        exceptions = open;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    List<BankReport.Statement> statements() {
        return statements;
    }

    BankReport.Kind kind() {
        return kind;
    }

    String sha256() {
        return sha256;
    }

    String messageId() {
        return messageId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String receivedBy() {
        return receivedBy;
    }

    Handlers handlers() {
        return handlers;
    }

    int lines() {
        return lines;
    }

    int exceptions() {
        return exceptions;
    }
}
