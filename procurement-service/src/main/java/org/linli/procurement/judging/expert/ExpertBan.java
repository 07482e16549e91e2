package org.linli.procurement.judging.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.procurement.judging.PanelProblem;

/**
 * A ban from reviewing, found by one officer of the finance department and agreed to by another (C11). Aggregate root.
 */
@Entity
class ExpertBan implements Aggregate<BanCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID expertId;
    @Enumerated(EnumType.STRING)
    private BanStatus status = BanStatus.PROPOSED;
    private int months;
    private String reason;
    private @Nullable Money fine;
    private String proposedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers proposers;
    private @Nullable String confirmedBy;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;

    protected ExpertBan() {
    }

    /** @param fine null where none is asked for */
    record Penalty(int months, String reason, @Nullable Money fine) {
    }

    /** @throws RuleRefused under C11 for a term longer, or a fine smaller or greater, than the rules allow */
    static ExpertBan propose(UUID id, UUID expertId, Penalty penalty, Actor officer, Rule longest, Rule least,
            Rule most) {
        var months = penalty.months();
        if (months > longest.asInt()) {
            throw new RuleRefused(PanelProblem.BAN_TOO_LONG, longest, "months", months, longest.asInt());
        }
        requireFine(penalty.fine(), least, most);
        var ban = new ExpertBan();
        ban.id = id;
        ban.expertId = expertId;
        ban.months = months;
        ban.reason = penalty.reason();
        ban.fine = penalty.fine();
        ban.proposedBy = officer.id();
        ban.proposers = Handlers.of(officer);
        return ban;
    }

    private static void requireFine(@Nullable Money fine, Rule least, Rule most) {
        if (fine == null) {
            return;
        }
        var from = Money.yuan(least.value().toPlainString());
        var to = Money.yuan(most.value().toPlainString());
        if (fine.isLessThan(from) || fine.isMoreThan(to)) {
            throw new RuleRefused(PanelProblem.FINE, fine.isLessThan(from) ? least : most, "fine", fine, from, to);
        }
    }

    /** From that day for the months proposed. */
    ExpertBarred confirm(Actor officer, LocalDate on) {
        require(BanCommand.CONFIRM);
        if (proposers.include(officer)) {
            throw new Conflict(PanelProblem.SAME_OFFICER, officer.id());
        }
        confirmedBy = officer.id();
        var until = lastDay(on);
        startsOn = on;
        endsOn = until;
        moveTo(BanStatus.IN_FORCE);
        return new ExpertBarred(expertId, id, on, until);
    }

    /**
     * The day before the same day of the last month; where that month is too short to have it, its end: no day of the
     * term is lost.
     */
    private LocalDate lastDay(LocalDate on) {
        var same = on.plusMonths(months);
        return same.getDayOfMonth() == on.getDayOfMonth() ? same.minusDays(1) : same;
    }

    private void moveTo(BanStatus next) {
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

    UUID expertId() {
        return expertId;
    }

    @Override
    public BanStatus status() {
        return status;
    }

    int months() {
        return months;
    }

    Optional<Money> fine() {
        return Optional.ofNullable(fine);
    }

    String reason() {
        return reason;
    }

    Optional<LocalDate> startsOn() {
        return Optional.ofNullable(startsOn);
    }

    Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }
}
