package org.linli.registry.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.FirstOfTwo;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.document.DocumentStatus.DocumentCommand;

/** A law, an order or a notice, as whoever cites it names it. */
@Entity
class PolicyDocument implements Aggregate<DocumentCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private String title;
    private String issuer;
    private LocalDate fromDay;
    private @Nullable LocalDate repealedFrom;
    private @Nullable UUID replacedBy;
    private @Nullable String repealReason;
    @Enumerated(EnumType.STRING)
    private DocumentStatus status = DocumentStatus.ENTERED;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers proposers;
    private @Nullable LocalDate confirmUntil;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected PolicyDocument() {
    }

    /** @param number as bases of rules name it, such as 民政部令第60号 or 《政府采购法》 */
    static PolicyDocument enter(UUID id, String number, String title, String issuer, LocalDate from, Actor officer) {
        var entered = new PolicyDocument();
        entered.id = id;
        entered.number = number;
        entered.title = title;
        entered.issuer = issuer;
        entered.fromDay = from;
        entered.proposers = Handlers.of(officer);
        return entered;
    }

    DocumentEvent confirm(Actor second, Rule separation) {
        require(DocumentCommand.CONFIRM);
        if (proposers.include(second)) {
            throw new RuleRefused(DocumentProblem.SAME_PERSON, separation, "actor", second.id());
        }
        moveTo(DocumentStatus.IN_FORCE);
        return new DocumentEvent.Published(id, number, fromDay);
    }

    void drop() {
        require(DocumentCommand.DROP);
        moveTo(DocumentStatus.DROPPED);
    }

    /** @throws Invalid for a day on which it was not in force yet */
    void proposeRepeal(LocalDate from, @Nullable UUID successor, String why, Actor officer, Deadline confirm) {
        require(DocumentCommand.PROPOSE_REPEAL);
        if (!from.isAfter(fromDay)) {
            throw new Invalid(DocumentProblem.REPEAL_DAY, "from", from, fromDay);
        }
        if (id.equals(successor)) {
            throw new Invalid(DocumentProblem.REPLACED_BY, "replacedBy");
        }
        repealedFrom = from;
        replacedBy = successor;
        repealReason = why;
        proposers = Handlers.of(officer);
        confirmUntil = confirm.lastDay();
        nextCheckAt = confirm.passesAt();
        moveTo(DocumentStatus.REPEAL_PROPOSED);
    }

    /** @param citing ids of the rules whose basis names it */
    DocumentEvent confirmRepeal(Actor second, LocalDate on, List<String> citing, Rule separation) {
        require(DocumentCommand.CONFIRM_REPEAL);
        new FirstOfTwo(proposers, Objects.requireNonNull(confirmUntil)).requireSecond(second, on, separation,
                DocumentProblem.STEP_LAPSED, DocumentProblem.SAME_PERSON);
        settle();
        moveTo(DocumentStatus.REPEALED);
        return new DocumentEvent.Repealed(id, number, Objects.requireNonNull(repealedFrom), replacedBy, citing);
    }

    void rejectRepeal(DocumentCommand command) {
        require(command);
        repealedFrom = null;
        replacedBy = null;
        repealReason = null;
        settle();
        moveTo(DocumentStatus.IN_FORCE);
    }

    private void settle() {
        confirmUntil = null;
        nextCheckAt = null;
    }

    /** A repeal that is only proposed changes nothing. */
    boolean isInForceOn(LocalDate day) {
        return switch (status) {
            case IN_FORCE, REPEAL_PROPOSED -> !day.isBefore(fromDay);
            case REPEALED -> !day.isBefore(fromDay) && day.isBefore(Objects.requireNonNull(repealedFrom));
            case ENTERED, DROPPED -> false;
        };
    }

    boolean isPublic() {
        return status.isPublic();
    }

    boolean isNamedIn(String basis) {
        return basis.contains(number);
    }

    private void moveTo(DocumentStatus next) {
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
    public DocumentStatus status() {
        return status;
    }

    @Override
    public Handlers firstHands(DocumentCommand command) {
        return command == DocumentCommand.CONFIRM || command == DocumentCommand.CONFIRM_REPEAL ? proposers
                : Handlers.NONE;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    String issuer() {
        return issuer;
    }

    LocalDate from() {
        return fromDay;
    }

    @Nullable
    LocalDate repealedFrom() {
        return status == DocumentStatus.REPEALED ? repealedFrom : null;
    }

    @Nullable
    UUID replacedBy() {
        return status == DocumentStatus.REPEALED ? replacedBy : null;
    }

    @Nullable
    LocalDate confirmUntil() {
        return confirmUntil;
    }
}
