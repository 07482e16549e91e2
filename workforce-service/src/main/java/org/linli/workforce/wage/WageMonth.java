package org.linli.workforce.wage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.wage.WageStatus.WageCommand;

/**
 * One agency's wages of one month: confirmed person by person, complete once the month is over and nobody is missing.
 */
@Entity
class WageMonth implements Aggregate<WageCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID agencyId;
    private String month;
    @Enumerated(EnumType.STRING)
    private WageStatus status = WageStatus.OPEN;
    private LocalDate dueOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<WageLine> lines;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected WageMonth() {
    }

    /** @param day WAGE-DAY: the day of the following month by which wages are confirmed */
    static WageMonth open(UUID id, UUID agencyId, YearMonth month, Rule day) {
        var opened = new WageMonth();
        opened.id = id;
        opened.agencyId = agencyId;
        opened.month = month.toString();
        opened.dueOn = month.plusMonths(1).atDay(day.asInt());
        opened.lines = List.of();
        opened.nextCheckAt = startOf(month.plusMonths(1).atDay(1));
        return opened;
    }

    /** Completes the month, and says so, when it is over and nobody of {@code due} is missing. */
    Optional<WageEvent.Confirmed> confirm(List<WageLine> confirmed, List<Due> due, LocalDate today) {
        require(WageCommand.CONFIRM);
        var all = new ArrayList<>(lines);
        for (var line : confirmed) {
            if (all.stream().anyMatch(present -> present.postId().equals(line.postId()) && present.isPaid())) {
                throw new Conflict(WageProblem.CONFIRMED_ALREADY, line.postId(), month);
            }
            all.removeIf(unpaid -> unpaid.postId().equals(line.postId()));
            all.add(line);
        }
        lines = List.copyOf(all);
        return isOver(today) && missing(due).isEmpty() ? Optional.of(complete()) : Optional.empty();
    }

    /** Paid and said so already. */
    boolean holds(UUID postId) {
        return lines.stream().anyMatch(line -> line.postId().equals(postId) && line.isPaid());
    }

    /**
     * What the two agreed or the association decided. Where it turns out that somebody was not paid, a month that was
     * complete is missed; one that waited for nobody else is complete. Says nothing when nothing changed.
     */
    List<WageEvent> amend(UUID postId, long fen, LocalDate paidOn, List<Due> due, LocalDate today) {
        require(WageCommand.AMEND);
        var amended =
                lines.stream().map(line -> line.postId().equals(postId) ? line.amended(fen, paidOn) : line).toList();
        if (amended.equals(lines)) {
            return List.of();
        }
        lines = amended;
        var said = new ArrayList<WageEvent>(List.of(new WageEvent.Amended(agencyId, month, sum())));
        var missing = missing(due);
        if (!missing.isEmpty() && status.isComplete()) {
            moveTo(WageStatus.MISSED);
            said.add(new WageEvent.Missed(agencyId, month, missing.size(), sum(), dueOn, contracts(missing)));
        }
        if (missing.isEmpty() && !status.isComplete() && isOver(today)) {
            said.add(complete());
        }
        return said;
    }

    /**
     * What the clock makes of it at the month's end and after its due day; a month in which nobody worked is silent.
     */
    Optional<WageEvent> tick(List<Due> due, LocalDate today) {
        require(WageCommand.FALL_DUE);
        var missing = missing(due);
        if (missing.isEmpty()) {
            var confirmed = complete();
            return due.isEmpty() ? Optional.empty() : Optional.of(confirmed);
        }
        if (!today.isAfter(dueOn)) {
            nextCheckAt = startOf(dueOn.plusDays(1));
            return Optional.empty();
        }
        nextCheckAt = null;
        moveTo(WageStatus.MISSED);
        return Optional.of(new WageEvent.Missed(agencyId, month, missing.size(), sum(), dueOn, contracts(missing)));
    }

    /** Whose wages nobody has confirmed. */
    List<Due> missing(List<Due> due) {
        return due.stream().filter(
                each -> lines.stream().noneMatch(line -> line.isPaid() && line.workerId().equals(each.workerId())))
                .toList();
    }

    /** What a person was paid for the month, whatever posts they had in it: whole fen. */
    long paidTo(UUID workerId) {
        return lines.stream().filter(line -> line.workerId().equals(workerId)).mapToLong(WageLine::fen).reduce(0,
                Math::addExact);
    }

    private WageEvent.Confirmed complete() {
        var late = status == WageStatus.MISSED;
        nextCheckAt = null;
        moveTo(late ? WageStatus.SETTLED : WageStatus.CONFIRMED);
        var people = (int) lines.stream().filter(WageLine::isPaid).map(WageLine::workerId).distinct().count();
        return new WageEvent.Confirmed(agencyId, month, people, sum(), late);
    }

    Money sum() {
        return Money.fen(lines.stream().mapToLong(WageLine::fen).reduce(0, Math::addExact));
    }

    private static List<UUID> contracts(List<Due> missing) {
        return missing.stream().map(Due::contractId).filter(Objects::nonNull).distinct().sorted().toList();
    }

    private boolean isOver(LocalDate today) {
        return month().isBefore(YearMonth.from(today));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Deadline.ZONE).toInstant();
    }

    private void moveTo(WageStatus next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    UUID agencyId() {
        return agencyId;
    }

    YearMonth month() {
        return YearMonth.parse(month);
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public WageStatus status() {
        return status;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    List<WageLine> lines() {
        return lines;
    }
}
