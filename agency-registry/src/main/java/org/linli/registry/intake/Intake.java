package org.linli.registry.intake;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.FirstOfTwo;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.platform.vault.Vault;
import org.linli.registry.intake.IntakeStatus.IntakeCommand;

/** A table of agencies that one officer handed in; it holds personal data and is kept encrypted until it is decided. */
@Entity
@Table(name = "agency_import")
class Intake implements Aggregate<IntakeCommand> {

    private static final String CONTENT = "agency-import.content";

    @Id
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private IntakeStatus status = IntakeStatus.PROPOSED;
    private String sha256;
    private int rowCount;
    private byte @Nullable [] contentSecret;
    private String proposedBy;
    @Embedded
    private FirstOfTwo first;
    private LocalDate proposedOn;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Intake() {
    }

    static Intake propose(UUID id, IntakeTable table, byte[] content, Actor officer, LocalDate on, Deadline confirm,
            Vault vault) {
        var intake = new Intake();
        intake.id = id;
        intake.sha256 = table.sha256();
        intake.rowCount = table.rows().size();
        intake.contentSecret = vault.encrypt(content, CONTENT);
        intake.proposedBy = officer.id();
        intake.first = FirstOfTwo.by(officer, confirm);
        intake.proposedOn = on;
        intake.nextCheckAt = confirm.passesAt();
        return intake;
    }

    IntakeEvent proposed() {
        return new IntakeEvent.Proposed(id, sha256, rowCount, first.confirmUntil());
    }

    /** Before anything is done with its rows. */
    void requireConfirmedBy(Actor second, LocalDate on, Rule separation) {
        require(IntakeCommand.CONFIRM);
        first.requireSecond(second, on, separation, IntakeProblem.STEP_LAPSED, IntakeProblem.SAME_PERSON);
    }

    IntakeEvent confirm(Actor second, LocalDate on) {
        require(IntakeCommand.CONFIRM);
        decided(second.id(), on);
        moveTo(IntakeStatus.CONFIRMED);
        return new IntakeEvent.Confirmed(id, sha256, rowCount, on);
    }

    IntakeEvent reject(Actor officer, LocalDate on) {
        require(IntakeCommand.REJECT);
        decided(officer.id(), on);
        moveTo(IntakeStatus.REJECTED);
        return new IntakeEvent.Dropped(id, sha256, false);
    }

    /** By the clock: nobody confirmed it in its time. */
    IntakeEvent lapse() {
        require(IntakeCommand.LAPSE);
        decided(null, first.confirmUntil());
        moveTo(IntakeStatus.LAPSED);
        return new IntakeEvent.Dropped(id, sha256, true);
    }

    private void decided(@Nullable String by, LocalDate on) {
        decidedBy = by;
        decidedOn = on;
        contentSecret = null;
        nextCheckAt = null;
    }

    /** @throws IllegalStateException once it is decided */
    byte[] content(Vault vault) {
        var secret = contentSecret;
        if (secret == null) {
            throw new IllegalStateException("decided, and no longer kept");
        }
        return vault.decryptBytes(secret, CONTENT);
    }

    private void moveTo(IntakeStatus next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public IntakeStatus status() {
        return status;
    }

    @Override
    public Handlers firstHands(IntakeCommand command) {
        return command == IntakeCommand.CONFIRM ? first.proposers() : Handlers.NONE;
    }

    String sha256() {
        return sha256;
    }

    int rowCount() {
        return rowCount;
    }

    String proposedBy() {
        return proposedBy;
    }

    Handlers proposers() {
        return first.proposers();
    }

    LocalDate proposedOn() {
        return proposedOn;
    }

    LocalDate confirmUntil() {
        return first.confirmUntil();
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }
}
