package org.linli.evaluation.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.complaint.ComplaintStatus.ComplaintCommand;
import org.linli.evaluation.contract.ContractTerms;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.time.Deadline;

/** Something said to be wrong, and the answer to it. */
@Entity
class Complaint implements Aggregate<ComplaintCommand> {

    /** How it reached the office. */
    enum Channel {
        HOTLINE, VISIT, LETTER, ONLINE
    }

    enum Verdict {
        FOUNDED, PARTLY_FOUNDED, UNFOUNDED
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private UUID contractId;
    private UUID agencyId;
    private String purchaserId;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private String words;
    private byte @Nullable [] contact;
    private LocalDate filedOn;
    private String filedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers filers;
    private LocalDate answerUntil;
    private @Nullable String statement;
    @Enumerated(EnumType.STRING)
    private ComplaintStatus status = ComplaintStatus.FILED;
    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;
    private @Nullable String answer;
    private @Nullable LocalDate answeredOn;
    private @Nullable String answeredBy;
    private boolean overdue;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Complaint() {
    }

    static Complaint file(UUID id, String number, UUID contractId, ContractTerms terms, Channel channel, String words,
            byte @Nullable [] contact, LocalDate on, Actor by, Deadline answer) {
        var one = new Complaint();
        one.id = id;
        one.number = number;
        one.contractId = contractId;
        one.agencyId = terms.agencyId();
        one.purchaserId = terms.purchaserId();
        one.channel = channel;
        one.words = words;
        one.contact = contact;
        one.filedOn = on;
        one.filedBy = by.id();
        one.filers = Handlers.of(by);
        one.answerUntil = answer.lastDay();
        one.nextCheckAt = answer.passesAt();
        return one;
    }

    ComplaintEvent.Filed filed() {
        return new ComplaintEvent.Filed(id, contractId, agencyId, answerUntil);
    }

    /** The agency's side of it; a later one replaces the earlier. */
    void state(String text) {
        require(ComplaintCommand.STATE);
        statement = text;
    }

    /** @throws Conflict for the one who took it in */
    ComplaintEvent.Answered answer(Verdict decided, String text, Actor by, LocalDate on) {
        require(ComplaintCommand.ANSWER);
        if (filers.include(by)) {
            throw new Conflict(ComplaintProblem.SAME_PERSON, by.id());
        }
        verdict = decided;
        answer = text;
        answeredBy = by.id();
        answeredOn = on;
        end(ComplaintStatus.ANSWERED);
        return new ComplaintEvent.Answered(id, contractId, agencyId, decided);
    }

    ComplaintEvent.Withdrawn withdraw() {
        require(ComplaintCommand.WITHDRAW);
        end(ComplaintStatus.WITHDRAWN);
        return new ComplaintEvent.Withdrawn(id, contractId, agencyId);
    }

    ComplaintEvent.Overdue fallOverdue() {
        require(ComplaintCommand.FALL_OVERDUE);
        overdue = true;
        nextCheckAt = null;
        return new ComplaintEvent.Overdue(id, contractId, agencyId, answerUntil);
    }

    private void end(ComplaintStatus next) {
        status = status.to(next);
        nextCheckAt = null;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.unit(purchaserId));
    }

    @Override
    public long version() {
        return version;
    }

    UUID agencyId() {
        return agencyId;
    }

    String purchaserId() {
        return purchaserId;
    }

    @Override
    public ComplaintStatus status() {
        return status;
    }

    byte @Nullable [] contact() {
        return contact;
    }

    String number() {
        return number;
    }

    UUID contractId() {
        return contractId;
    }

    Channel channel() {
        return channel;
    }

    String words() {
        return words;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    LocalDate answerUntil() {
        return answerUntil;
    }

    boolean isOverdue() {
        return overdue;
    }

    Optional<String> statement() {
        return Optional.ofNullable(statement);
    }

    Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answeredOn);
    }
}
