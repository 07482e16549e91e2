package org.linli.evaluation.schedule;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.assessor.Task;
import org.linli.evaluation.contract.ContractTerms;
import org.linli.evaluation.delay.LostTime;
import org.linli.evaluation.indicator.ContractSize;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.time.Deadline;

/**
 * What is to be evaluated, by which yardstick and when. Frozen with the plan but for the due day, which late money
 * moves.
 */
@Embeddable
public class Plan {

    /** Digits of a street's code. */
    private static final int STREET = 9;

    private String number;
    private UUID contractId;
    private UUID agencyId;
    private String purchaserId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @JdbcTypeCode(SqlTypes.JSON)
    private Facts facts;
    @Embedded
    private DueDay due;

    @SuppressWarnings("NullAway")
    protected Plan() {
    }

    public Plan(String number, UUID contractId, ContractTerms terms, Kind kind, Facts facts, LocalDate day) {
        this.number = number;
        this.contractId = contractId;
        this.agencyId = terms.agencyId();
        this.purchaserId = terms.purchaserId();
        this.kind = kind;
        this.facts = facts;
        this.due = DueDay.on(day);
    }

    /** @return whether more was lost than was known */
    public boolean moves(LostTime lost) {
        var moved = due.movedBy(lost);
        moved.ifPresent(later -> due = later);
        return moved.isPresent();
    }

    public void saidLate(int threshold) {
        due = due.said(threshold);
    }

    /** A term to act in never ends before the due day. */
    public Deadline notBeforeDue(Deadline term) {
        return term.lastDay().isBefore(due.dueOn())
                ? new Deadline(due.dueOn(), term.rule(), term.basis(), term.provisional()) : term;
    }

    /** A visit never gets a grade: why it refuses what leads to one. */
    public Conflict notGraded() {
        return new Conflict(EvaluationProblem.FORMATIVE_ONLY, number);
    }

    /** @throws RuleRefused under E08 for what is graded */
    public void requireVisit(BusinessDay today) {
        if (kind.isSummative()) {
            throw new RuleRefused(EvaluationProblem.NOT_FORMATIVE, today.rule("E08"), "kind", kind);
        }
    }

    /**
     * Nothing is looked at before it was done.
     *
     * @param serviceStartedOn null while the service has not begun
     * @throws RuleRefused under G12.begun while there is no service, under G12.final or G12.open for a graded look long
     * before its day or before the time that it grades
     */
    public void requireNotEarly(@Nullable LocalDate serviceStartedOn, BusinessDay today) {
        if (serviceStartedOn == null || today.date().isBefore(serviceStartedOn)) {
            throw new RuleRefused(EvaluationProblem.NOT_BEGUN, today.rule("G12.begun"), "kind", number);
        }
        if (!kind.isSummative()) {
            return;
        }
        var rule = today.rule(kind == Kind.FINAL ? "G12.final" : "G12.open");
        var opens = due.plannedOn().minusMonths(rule.asInt());
        var day = opens.isBefore(facts.periodFrom()) ? facts.periodFrom() : opens;
        if (today.date().isBefore(day)) {
            throw new RuleRefused(EvaluationProblem.TOO_EARLY, rule, "kind", day);
        }
    }

    /** Where much hangs on it: a large contract, or a bar that would be lifted. */
    public boolean needsTwoSheets() {
        return facts.size() == ContractSize.LARGE || kind == Kind.RE_EVALUATION;
    }

    /**
     * The residents of the street that is served, also where it is one community of it: their representatives speak.
     */
    public Owner served() {
        var area = facts.areaCode();
        return Owner.unit(area.substring(0, Math.min(STREET, area.length())));
    }

    /** By the schedule of the contract, not by a draw nor after a repair. */
    public boolean isScheduled() {
        return kind == Kind.FORMATIVE || kind == Kind.MID_TERM || kind == Kind.FINAL;
    }

    public boolean isAt(Schedule.Look look) {
        return kind == look.kind() && due.plannedOn().equals(look.day());
    }

    /** As far as naming assessors needs it. */
    public Task task(UUID id) {
        return new Task(id, contractId, evaluated(), facts.serviceType(), due.dueOn(), kind.isSummative());
    }

    public Ref ref(UUID id) {
        return new Ref(id, number, contractId, agencyId, kind);
    }

    /** The first instant at which it is late. */
    public Instant passesAt() {
        return due.passesAt();
    }

    public List<Mitigation> mitigations() {
        return due.daysMoved() == 0 ? List.of()
                : List.of(new Mitigation("LATE_PAYMENT", due.daysMoved(), due.latePayables()));
    }

    public String number() {
        return number;
    }

    public UUID contractId() {
        return contractId;
    }

    public UUID agencyId() {
        return agencyId;
    }

    /** The agency that leads, then those bound with it. */
    public List<UUID> evaluated() {
        return Stream.concat(Stream.of(agencyId), facts.partners().stream()).toList();
    }

    public String purchaserId() {
        return purchaserId;
    }

    public Kind kind() {
        return kind;
    }

    public Facts facts() {
        return facts;
    }

    public DueDay due() {
        return due;
    }
}
