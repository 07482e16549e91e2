package org.linli.registry.annualreport;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.annualreport.AnnualReportEvent.Reader;

/** One year's report of one agency: the duty, what was filed, and what two officers made of it. */
@Entity
class AnnualReport implements Aggregate<AnnualReportCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID agencyId;
    @Column(name = "of_year")
    private int year;
    @Enumerated(EnumType.STRING)
    private AnnualReportStatus status = AnnualReportStatus.DUE;
    private boolean simplified;
    private LocalDate supervisorDue;
    private LocalDate registerDue;
    private int remindDays;
    private @Nullable LocalDate handedOverOn;
    private @Nullable LocalDate filedOn;
    private boolean late;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ReportContent content;
    private @Nullable String returnReason;
    private @Nullable LocalDate correctBy;
    @Embedded
    private @Nullable ReportCheck check;
    private @Nullable LocalDate acceptedOn;
    private @Nullable LocalDate answerUntil;
    private @Nullable String explanation;
    private @Nullable UUID listingId;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected AnnualReport() {
    }

    static AnnualReport open(UUID id, UUID agencyId, int year, boolean simplified, ReportTerms terms) {
        var report = new AnnualReport();
        report.id = id;
        report.agencyId = agencyId;
        report.year = year;
        report.simplified = simplified;
        report.supervisorDue = terms.supervisor().lastDay();
        report.registerDue = terms.register().lastDay();
        report.remindDays = terms.remindDays();
        report.nextCheckAt = terms.reminderFor(report.supervisorDue);
        return report;
    }

    AnnualReportEvent.Opened opened() {
        return new AnnualReportEvent.Opened(id, agencyId, year, supervisorDue, registerDue, simplified);
    }

    /** The agency says when the supervising unit had it. */
    void handOver(LocalDate on, LocalDate today) {
        require(AnnualReportCommand.HAND_OVER);
        if (on.isAfter(today)) {
            throw new Invalid(AnnualReportProblem.HANDED_IN_FUTURE, "on", on);
        }
        handedOverOn = on;
    }

    /** @param papers the rule under which a report goes to the register with the supervising unit's opinion */
    AnnualReportEvent.Filed file(ReportContent filed, BusinessDay day, Rule papers) {
        require(AnnualReportCommand.FILE);
        if (handedOverOn == null) {
            throw new RuleRefused(AnnualReportProblem.NOT_HANDED_OVER, papers, "handedOverOn");
        }
        var missing = ReportPaper.missingFrom(filed.papers(), simplified);
        if (!missing.isEmpty()) {
            throw new RuleRefused(AnnualReportProblem.PAPERS_MISSING, papers, "papers", missing.size());
        }
        var on = day.date();
        content = filed;
        late |= on.isAfter(lastDay());
        filedOn = on;
        waitIn(AnnualReportStatus.FILED, day);
        return new AnnualReportEvent.Filed(id, agencyId, year, late);
    }

    AnnualReportEvent.Returned returnFor(String reason, Deadline correction) {
        require(AnnualReportCommand.RETURN);
        returnReason = reason;
        correctBy = correction.lastDay();
        nextCheckAt = Deadline.after(lastDay());
        moveTo(AnnualReportStatus.RETURNED);
        return new AnnualReportEvent.Returned(id, agencyId, year, lastDay());
    }

    /** The first of two. */
    void review(Conclusion conclusion, String reasons, Actor officer, Deadline term) {
        require(AnnualReportCommand.REVIEW);
        check = ReportCheck.by(officer, conclusion, reasons);
        nextCheckAt = term.passesAt();
        moveTo(AnnualReportStatus.REVIEWED);
    }

    /** The second of two. */
    AnnualReportEvent.Accepted accept(Actor officer, LocalDate on, Rule separation) {
        require(AnnualReportCommand.ACCEPT);
        var checked = Objects.requireNonNull(check);
        if (checked.wasBy(officer)) {
            throw new RuleRefused(AnnualReportProblem.SAME_PERSON, separation, "actor", officer.id());
        }
        check = checked.acceptedBy(officer);
        acceptedOn = on;
        nextCheckAt = null;
        moveTo(AnnualReportStatus.ACCEPTED);
        var said = Objects.requireNonNull(content);
        return new AnnualReportEvent.Accepted(id, agencyId, year, checked.conclusion(), late, said.staff(),
                said.certified(), said.income(), said.governmentIncome(), said.projects(), said.serviceHours());
    }

    /** By any officer; the check begins anew. */
    void rejectReview(BusinessDay day) {
        require(AnnualReportCommand.REJECT_REVIEW);
        backToFiled(day);
    }

    /** The agency is heard on why it is late. */
    void explain(String why, BusinessDay day) {
        require(AnnualReportCommand.EXPLAIN);
        explanation = why;
        waitIn(AnnualReportStatus.HEARD, day);
    }

    /** @param entry proposed for the abnormal list; the panel decides on it */
    AnnualReportEvent.ListingSought seekListing(UUID entry, BusinessDay day) {
        require(AnnualReportCommand.SEEK_LISTING);
        listingId = entry;
        waitIn(AnnualReportStatus.LISTING_SOUGHT, day);
        return new AnnualReportEvent.ListingSought(id, agencyId, year, entry);
    }

    /** The clock's: a reminder, the last day is over, the agency did not answer, or nobody acted in the term. */
    Optional<AnnualReportEvent> fallDue(BusinessDay day) {
        require(AnnualReportCommand.FALL_DUE);
        return switch (status) {
            case OVERDUE -> {
                waitIn(AnnualReportStatus.HEARD, day);
                yield Optional.empty();
            }
            case REVIEWED -> {
                backToFiled(day);
                yield Optional.empty();
            }
            case FILED, HEARD, LISTING_SOUGHT -> {
                var ended = Deadline.dayOf(Objects.requireNonNull(nextCheckAt)).minusDays(1);
                nextCheckAt = day.until(status.term()).passesAt();
                yield Optional.of(new AnnualReportEvent.StepOverdue(id, agencyId, year, status, ended));
            }
            default -> isOver() ? overdue(day) : remind();
        };
    }

    /** The agency has closed: nothing is owed any more. */
    void end() {
        require(AnnualReportCommand.VOID_IT);
        nextCheckAt = null;
        moveTo(AnnualReportStatus.VOID);
    }

    private boolean isOver() {
        return Objects.requireNonNull(nextCheckAt).equals(Deadline.after(lastDay()));
    }

    /** The last day to file, or to file what was returned. */
    private LocalDate lastDay() {
        return correctBy == null || correctBy.isBefore(registerDue) ? registerDue : correctBy;
    }

    private Optional<AnnualReportEvent> remind() {
        var day = Deadline.dayOf(Objects.requireNonNull(nextCheckAt));
        var toSupervisor = day.equals(supervisorDue.minusDays(remindDays));
        nextCheckAt = toSupervisor ? Deadline.startOf(registerDue.minusDays(remindDays)) : Deadline.after(lastDay());
        if (toSupervisor && handedOverOn != null) {
            return Optional.empty();
        }
        return Optional.of(new AnnualReportEvent.Reminded(id, agencyId, year,
                toSupervisor ? Reader.SUPERVISOR : Reader.REGISTER, toSupervisor ? supervisorDue : registerDue));
    }

    private Optional<AnnualReportEvent> overdue(BusinessDay day) {
        if (listingId != null) {
            waitIn(AnnualReportStatus.LISTING_SOUGHT, day);
            return Optional.empty();
        }
        var answer = day.until("O12-ANSWER");
        answerUntil = answer.lastDay();
        nextCheckAt = answer.passesAt();
        moveTo(AnnualReportStatus.OVERDUE);
        return Optional.of(new AnnualReportEvent.Overdue(id, agencyId, year, lastDay(), answer.lastDay()));
    }

    private void backToFiled(BusinessDay day) {
        check = null;
        waitIn(AnnualReportStatus.FILED, day);
    }

    private void waitIn(AnnualReportStatus next, BusinessDay day) {
        nextCheckAt = day.until(next.term()).passesAt();
        moveTo(next);
    }

    /** Who checked is not told that they could accept. */
    @Override
    public List<String> allowedTo(Caller caller) {
        var actor = caller.actor();
        var left = new HashSet<>(accepted());
        if (check != null && check.wasBy(actor)) {
            left.remove(AnnualReportCommand.ACCEPT);
        }
        return caller.allowed(left, owner());
    }

    private void moveTo(AnnualReportStatus next) {
        status = status.to(next);
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
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
    public AnnualReportStatus status() {
        return status;
    }

    UUID agencyId() {
        return agencyId;
    }

    int year() {
        return year;
    }

    boolean simplified() {
        return simplified;
    }

    Duty duty() {
        return new Duty(supervisorDue, registerDue, handedOverOn, filedOn, late, returnReason, correctBy, answerUntil,
                explanation, acceptedOn);
    }

    Optional<ReportContent> content() {
        return Optional.ofNullable(content);
    }

    Optional<ReportCheck> check() {
        return Optional.ofNullable(check);
    }

    Optional<UUID> listingId() {
        return Optional.ofNullable(listingId);
    }

    /** Its days and what was said on them. */
    record Duty(LocalDate supervisorDue, LocalDate registerDue, @Nullable LocalDate handedOverOn,
            @Nullable LocalDate filedOn, boolean late, @Nullable String returnReason, @Nullable LocalDate correctBy,
            @Nullable LocalDate answerUntil, @Nullable String explanation, @Nullable LocalDate acceptedOn) {
    }
}
