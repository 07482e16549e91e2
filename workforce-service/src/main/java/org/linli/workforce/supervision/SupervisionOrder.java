package org.linli.workforce.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.post.Post;
import org.linli.workforce.supervision.OrderStatus.OrderCommand;

/**
 * Supervision a project's team has to have after an evaluation it failed: every month its hours, by an assigned
 * supervisor.
 */
@Entity
class SupervisionOrder implements Aggregate<OrderCommand> {

    /** One report: {@code period} counts the months of the order from 1. */
    record Report(int period, int hours, LocalDate on, String supervisor, String text) {
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID agencyId;
    private UUID contractId;
    private UUID evaluationId;
    private int hoursPerMonth;
    private LocalDate fromDay;
    private LocalDate untilDay;
    @Enumerated(EnumType.STRING)
    private OrderStatus status = OrderStatus.ORDERED;
    private @Nullable UUID supervisorPostId;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Report> reports;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected SupervisionOrder() {
    }

    /** @param grace T09-REPORT: days after the last one in which reports are still in time */
    SupervisionOrder(UUID id, UUID agencyId, UUID contractId, UUID evaluationId, int hoursPerMonth, LocalDate from,
            LocalDate until, Rule grace) {
        this.id = id;
        this.agencyId = agencyId;
        this.contractId = contractId;
        this.evaluationId = evaluationId;
        this.reports = List.of();
        begin(hoursPerMonth, from, until, grace);
    }

    SupervisionEvent.SupervisionOrdered ordered() {
        return new SupervisionEvent.SupervisionOrdered(contractId, agencyId, evaluationId, hoursPerMonth, fromDay,
                untilDay);
    }

    /**
     * @param people the supervisor would have with this team; {@code block} T08-BLOCK; {@code tiers} who may supervise
     */
    SupervisionEvent.OrderAssigned assign(Post supervisor, int people, Rule block, Rule tiers) {
        require(OrderCommand.ASSIGN);
        if (!supervisor.agencyId().equals(agencyId)) {
            throw new RuleRefused(SupervisionProblem.OTHER_AGENCYS_SUPERVISOR, tiers, "supervisorPostId",
                    supervisor.id());
        }
        SupervisorCapacity.require(supervisor, tiers);
        if (people > block.asInt()) {
            throw new RuleRefused(SupervisionProblem.TOO_MANY, block, "supervisorPostId", people, block.asInt());
        }
        supervisorPostId = supervisor.id();
        moveTo(OrderStatus.ASSIGNED);
        return new SupervisionEvent.OrderAssigned(agencyId, id, contractId, evaluationId, supervisorPostId);
    }

    /**
     * Hours of one period add up; the report that completes the last open period fulfils the order.
     *
     * @param perDay SUPERVISION-DAY: hours that each day of the period so far holds
     */
    List<SupervisionEvent> report(int period, int hours, String text, LocalDate today, Rule perDay) {
        require(OrderCommand.REPORT);
        if (period < 1 || period > periods() || fromDay.plusMonths(period - 1L).isAfter(today)) {
            throw new Invalid(SupervisionProblem.REPORT_PERIOD, "period", period, periods());
        }
        var most = daysOf(period, today) * perDay.asInt();
        if (hoursOf(period) + hours > most) {
            throw new RuleRefused(SupervisionProblem.REPORT_HOURS, perDay, "hours", hoursOf(period) + hours, most);
        }
        var all = new ArrayList<>(reports);
        all.add(new Report(period, hours, today, Objects.requireNonNull(supervisorPostId).toString(), text));
        reports = List.copyOf(all);
        var said = new ArrayList<SupervisionEvent>();
        said.add(new SupervisionEvent.OrderReported(agencyId, id, contractId, evaluationId, period, hoursOf(period)));
        if (missing().isEmpty()) {
            nextCheckAt = null;
            moveTo(OrderStatus.FULFILLED);
            said.add(new SupervisionEvent.OrderFulfilled(agencyId, id, contractId, evaluationId, today));
        }
        return said;
    }

    /** The clock's command: the last day and its grace are over. */
    SupervisionEvent.OrderMissed miss(Rule grace) {
        require(OrderCommand.MISS);
        nextCheckAt = null;
        moveTo(OrderStatus.MISSED);
        return new SupervisionEvent.OrderMissed(agencyId, id, contractId, evaluationId, missing(),
                untilDay.plusDays(grace.asInt() + 1L));
    }

    /** The result that ordered it was corrected: nothing is owed, and nothing was missed. What was reported is kept. */
    SupervisionEvent.OrderWithdrawn withdraw(LocalDate on) {
        require(OrderCommand.WITHDRAW);
        nextCheckAt = null;
        supervisorPostId = null;
        moveTo(OrderStatus.WITHDRAWN);
        return new SupervisionEvent.OrderWithdrawn(agencyId, id, contractId, evaluationId, on);
    }

    /** Corrected back: ordered anew from that day, with no report yet. */
    SupervisionEvent.SupervisionOrdered renew(int hours, LocalDate from, LocalDate until, Rule grace) {
        require(OrderCommand.RENEW);
        reports = List.of();
        begin(hours, from, until, grace);
        moveTo(OrderStatus.ORDERED);
        return ordered();
    }

    private void begin(int hours, LocalDate from, LocalDate until, Rule grace) {
        hoursPerMonth = hours;
        fromDay = from;
        untilDay = until;
        nextCheckAt = until.plusDays(grace.asInt() + 1L).atStartOfDay(Deadline.ZONE).toInstant();
    }

    /** The supervisor's post is over: the order waits for another one. */
    void unassign() {
        require(OrderCommand.UNASSIGN);
        supervisorPostId = null;
        moveTo(OrderStatus.ORDERED);
    }

    /** Periods whose hours are not reported, counted from 1. */
    List<Integer> missing() {
        return IntStream.rangeClosed(1, periods()).filter(period -> hoursOf(period) < hoursPerMonth).boxed().toList();
    }

    /** The months it was ordered for; from a month's last day to a shorter one's is a month, too. */
    private int periods() {
        return (int) ChronoUnit.MONTHS.between(YearMonth.from(fromDay), YearMonth.from(untilDay));
    }

    /** Of the period, until that day and no longer than it lasts. */
    private long daysOf(int period, LocalDate today) {
        var next = fromDay.plusMonths(period);
        return ChronoUnit.DAYS.between(fromDay.plusMonths(period - 1L),
                today.isBefore(next) ? today.plusDays(1) : next);
    }

    private int hoursOf(int period) {
        return reports.stream().filter(report -> report.period() == period).mapToInt(Report::hours).sum();
    }

    private void moveTo(OrderStatus next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    UUID contractId() {
        return contractId;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public OrderStatus status() {
        return status;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID evaluationId() {
        return evaluationId;
    }

    int hoursPerMonth() {
        return hoursPerMonth;
    }

    LocalDate from() {
        return fromDay;
    }

    LocalDate until() {
        return untilDay;
    }

    @Nullable
    UUID supervisorPostId() {
        return supervisorPostId;
    }

    List<Report> reports() {
        return reports;
    }
}
