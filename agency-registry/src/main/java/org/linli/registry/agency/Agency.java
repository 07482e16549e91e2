package org.linli.registry.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.agency.ProposedStep.Kind;

/** An agency and its way into the register: one officer reviews the file, another registers. */
@Entity
class Agency implements Aggregate<AgencyCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    @Enumerated(EnumType.STRING)
    private AgencyStatus status = AgencyStatus.DRAFT;
    private String unifiedSocialCreditCode;
    private @Nullable String codeOverrideReason;
    @Enumerated(EnumType.STRING)
    private AgencyKind kind;
    private String name;
    private String nameKey;
    private LocalDate foundedOn;
    private String address;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Particulars.Former> former = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Document> documents;
    private String appliedBy;
    private Instant appliedAt;
    private @Nullable LocalDate decisionDue;
    private boolean decisionProvisional;
    private @Nullable String returnReason;
    private @Nullable String reviewedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Handlers reviewers;
    private @Nullable String registeredBy;
    private @Nullable LocalDate registeredOn;
    private @Nullable LocalDate closedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ProposedStep proposed;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Handlers stepProposers;
    private @Nullable Instant nextCheckAt;
    @Formula("(select count(*) from known_contract c where c.agency_id = id and c.in_force)")
    private long contractsInForce;

    @SuppressWarnings("NullAway")
    protected Agency() {
    }

    /** A draft; nothing is decided on it before it is submitted. */
    static Agency apply(UUID id, String number, UnifiedSocialCreditCode code, AgencyKind kind, String name,
            LocalDate foundedOn, String address, Actor actor, Instant at) {
        var agency = new Agency();
        agency.id = id;
        agency.number = number;
        agency.describe(code, kind, new Particulars(name, address), foundedOn);
        agency.documents = List.of();
        agency.appliedBy = actor.id();
        agency.appliedAt = at;
        return agency;
    }

    AgencyEvent.Applied applied() {
        return new AgencyEvent.Applied(id, number, unifiedSocialCreditCode, kind);
    }

    /** Every field, as long as nobody decides on it. */
    AgencyEvent.Corrected correct(UnifiedSocialCreditCode code, AgencyKind asKind, Particulars as, LocalDate founded) {
        require(AgencyCommand.CORRECT);
        describe(code, asKind, as, founded);
        return new AgencyEvent.Corrected(id, unifiedSocialCreditCode, kind);
    }

    private void describe(UnifiedSocialCreditCode code, AgencyKind asKind, Particulars as, LocalDate founded) {
        unifiedSocialCreditCode = code.value();
        kind = asKind;
        foundedOn = founded;
        call(as);
    }

    private void call(Particulars as) {
        name = as.name();
        nameKey = AgencyName.key(name);
        address = as.address();
    }

    void attach(Document document) {
        require(AgencyCommand.ATTACH);
        documents = document.in(documents);
    }

    /** @param decision the last day to decide on a complete file (O01) */
    AgencyEvent.Submitted submit(Deadline decision, Rule completeness) {
        require(AgencyCommand.SUBMIT);
        Document.requireComplete(documents, completeness);
        decisionDue = decision.lastDay();
        decisionProvisional = decision.provisional();
        returnReason = null;
        nextCheckAt = decision.passesAt();
        moveTo(AgencyStatus.SUBMITTED);
        return new AgencyEvent.Submitted(id, decision.lastDay());
    }

    AgencyEvent.Returned returnFor(String reason) {
        require(AgencyCommand.RETURN);
        returnReason = reason;
        reviewedBy = null;
        reviewers = null;
        nextCheckAt = null;
        moveTo(AgencyStatus.RETURNED);
        return new AgencyEvent.Returned(id, reason);
    }

    /** @param overrideReason why a code that fails its check is genuine all the same; null when it passes */
    AgencyEvent.Reviewed review(@Nullable String overrideReason, Rule codeRule, Actor officer) {
        require(AgencyCommand.REVIEW);
        var passes = new UnifiedSocialCreditCode(unifiedSocialCreditCode).checks();
        if (!passes && overrideReason == null) {
            throw new RuleRefused(AgencyProblem.CODE_CHECK, codeRule, "codeOverrideReason", unifiedSocialCreditCode);
        }
        codeOverrideReason = passes ? null : overrideReason;
        reviewedBy = officer.id();
        reviewers = Handlers.of(officer);
        moveTo(AgencyStatus.REVIEWED);
        return new AgencyEvent.Reviewed(id, !passes);
    }

    AgencyEvent.Registered register(Actor officer, LocalDate on) {
        require(AgencyCommand.REGISTER);
        if (Objects.requireNonNull(reviewers).include(officer)) {
            throw new Conflict(AgencyProblem.SAME_PERSON, officer.id());
        }
        registeredBy = officer.id();
        registeredOn = on;
        nextCheckAt = null;
        moveTo(AgencyStatus.REGISTERED);
        return enteredRegister();
    }

    /** By a table that one officer handed in and another confirmed: the same two, and the same way, at once. */
    void takeIn(String overrideReason, String firstOfficer, Handlers proposers, Actor second, LocalDate on) {
        require(AgencyCommand.SUBMIT);
        moveTo(AgencyStatus.SUBMITTED);
        codeOverrideReason = new UnifiedSocialCreditCode(unifiedSocialCreditCode).checks() ? null : overrideReason;
        reviewedBy = firstOfficer;
        reviewers = proposers;
        moveTo(AgencyStatus.REVIEWED);
        registeredBy = second.id();
        registeredOn = on;
        moveTo(AgencyStatus.REGISTERED);
    }

    AgencyEvent.Registered enteredRegister() {
        return new AgencyEvent.Registered(id, unifiedSocialCreditCode, kind, name, foundedOn,
                Objects.requireNonNull(registeredOn));
    }

    /** The first of two: who is named waits with it. */
    void changeRepresentative(LocalDate from, Actor officer, LocalDate on, Deadline term) {
        require(AgencyCommand.CHANGE_REPRESENTATIVE);
        propose(ProposedStep.representative(officer, from, on, term), officer, term);
    }

    /** The agency applies; an officer decides. */
    void changeParticulars(Particulars asked, String reason, Actor director, LocalDate on, Deadline term) {
        require(AgencyCommand.CHANGE_PARTICULARS);
        propose(ProposedStep.particulars(director, asked, reason, on, term), director, term);
    }

    /** The first of two: nothing happens before another confirms it. */
    void suspend(String reason, Actor officer, LocalDate on, Deadline term) {
        require(AgencyCommand.SUSPEND);
        propose(ProposedStep.by(officer, Kind.SUSPEND, reason, on, term), officer, term);
    }

    void resume(Actor officer, LocalDate on, Deadline term) {
        require(AgencyCommand.RESUME);
        propose(ProposedStep.by(officer, Kind.RESUME, null, on, term), officer, term);
    }

    /**
     * An application ends at once; for a registered agency it is the first of two.
     *
     * @param contracts in force: an agency that still owes its service is not closed
     * @param byAgency its own director proposes it
     */
    List<AgencyEvent> close(String reason, Actor actor, LocalDate on, Deadline term, long contracts, boolean byAgency) {
        require(AgencyCommand.CLOSE);
        ProposedStep.refuseWhileBound(contracts);
        if (status.accepts().contains(AgencyCommand.CONFIRM_STEP)) {
            propose(ProposedStep.closing(actor, reason, on, term, byAgency), actor, term);
            return List.of();
        }
        return List.of(closed(reason, on, actor.id()));
    }

    /** The second of two; only now the step is done. */
    AgencyEvent confirmStep(Actor officer, LocalDate on, long contracts, Rule separation) {
        require(AgencyCommand.CONFIRM_STEP);
        var step = Objects.requireNonNull(proposed);
        step.requireConfirmedBy(officer, Objects.requireNonNull(stepProposers), on, separation);
        if (step.kind() == Kind.CLOSE) {
            ProposedStep.refuseWhileBound(contracts);
        }
        drop();
        return switch (step.kind()) {
            case SUSPEND -> {
                moveTo(AgencyStatus.SUSPENDED);
                yield new AgencyEvent.Suspended(id, Objects.requireNonNull(step.reason()), step.proposedBy());
            }
            case RESUME -> {
                moveTo(AgencyStatus.REGISTERED);
                yield new AgencyEvent.Resumed(id, step.proposedBy());
            }
            case CLOSE -> closed(Objects.requireNonNull(step.reason()), on, step.proposedBy());
            case CHANGE_REPRESENTATIVE ->
                new AgencyEvent.Updated(id, "LEGAL_REPRESENTATIVE", Objects.requireNonNull(step.from()), null);
            case CHANGE_PARTICULARS -> {
                former = Stream
                        .concat(former.stream(), Stream.of(new Particulars.Former(new Particulars(name, address), on)))
                        .toList();
                call(Objects.requireNonNull(step.particulars()));
                yield new AgencyEvent.Updated(id, "PARTICULARS", on, name);
            }
        };
    }

    /** Of several on one day the last stands for it. */
    Particulars particularsOn(LocalDate day) {
        return former.stream().filter(past -> past.until().isAfter(day)).findFirst().map(Particulars.Former::was)
                .orElseGet(() -> new Particulars(name, address));
    }

    /** By any officer, also the one who proposed it. */
    void rejectStep() {
        require(AgencyCommand.REJECT_STEP);
        drop();
    }

    /** By the agency, whose own closing it is. */
    void takeBack() {
        require(AgencyCommand.TAKE_BACK);
        drop();
    }

    /** The clock's: nobody confirmed it in its time. */
    void lapseStep() {
        require(AgencyCommand.LAPSE_STEP);
        drop();
    }

    /** The clock's (O01): nobody has decided on a complete file in time; said again at the end of every term. */
    AgencyEvent alarm(Deadline again) {
        require(AgencyCommand.ALARM);
        var ended = Deadline.dayOf(Objects.requireNonNull(nextCheckAt)).minusDays(1);
        nextCheckAt = again.passesAt();
        return new AgencyEvent.DecisionOverdue(id, ended);
    }

    private void propose(ProposedStep step, Actor by, Deadline term) {
        proposed = step;
        stepProposers = Handlers.of(by);
        nextCheckAt = term.passesAt();
    }

    private void drop() {
        proposed = null;
        stepProposers = null;
        nextCheckAt = null;
    }

    private AgencyEvent.Closed closed(String reason, LocalDate on, String by) {
        closedOn = on;
        nextCheckAt = null;
        moveTo(AgencyStatus.CLOSED);
        return new AgencyEvent.Closed(id, on, reason, by);
    }

    @Override
    public Set<AgencyCommand> accepted() {
        return ProposedStep.leaves(status.accepts(), proposed, contractsInForce > 0);
    }

    @Override
    public List<String> allowedTo(Caller caller) {
        return caller.allowed(ProposedStep.without(accepted(), caller.actor(), stepProposers, reviewers), owner());
    }

    @Override
    public Optional<? extends Rejection> rejection(AgencyCommand command) {
        var bound = contractsInForce > 0 && status.accepts().contains(command) && ProposedStep.ends(command, proposed);
        return bound ? Optional.of(new Conflict(AgencyProblem.CONTRACTS_IN_FORCE, contractsInForce))
                : Aggregate.super.rejection(command);
    }

    private void moveTo(AgencyStatus next) {
        status = status.to(next);
    }

    @Override
    public Owner owner() {
        return Owner.agency(id);
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
    public AgencyStatus status() {
        return status;
    }

    String name() {
        return name;
    }

    String number() {
        return number;
    }

    String unifiedSocialCreditCode() {
        return unifiedSocialCreditCode;
    }

    /** What its officers and the agency itself read of it. */
    AgencyFile file() {
        return new AgencyFile(codeOverrideReason, documents, decisionDue, decisionProvisional, returnReason, reviewedBy,
                registeredBy);
    }

    AgencyKind kind() {
        return kind;
    }

    LocalDate foundedOn() {
        return foundedOn;
    }

    String address() {
        return address;
    }

    @Nullable
    LocalDate registeredOn() {
        return registeredOn;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    ProposedStep proposedStep() {
        return proposed;
    }
}
