package org.linli.funding.liquidity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/** How long one agency can pay its people. Without a declared cash position nothing is reckoned and nothing said. */
@Entity
class Runway {

    private static final int MONTHS_KEPT = 24;

    @Id
    private UUID agencyId;
    @Version
    private long version;
    private @Nullable Money cash;
    private @Nullable LocalDate cashOn;
    private @Nullable String cashEvidence;
    private @Nullable String declaredBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<PaidMonth> months = new ArrayList<>();
    /** The last word on each contract; one that is over stays, so that an older word changes nothing. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<WageRisk> risks = new ArrayList<>();
    @Enumerated(EnumType.STRING)
    private @Nullable Band band;
    private @Nullable Integer days;
    private boolean endangered;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Runway() {
    }

    Runway(UUID agencyId) {
        this.agencyId = agencyId;
    }

    /** @throws Invalid for a day that is to come, or before the last declaration, or for less than nothing */
    void requireDeclarable(Money amount, LocalDate on, LocalDate today) {
        if (amount.isNegative()) {
            throw new Invalid(LiquidityProblem.NEGATIVE, "amount", amount);
        }
        if (on.isAfter(today) || cashOn != null && on.isBefore(cashOn)) {
            throw new Invalid(LiquidityProblem.CASH_DAY, "on", on);
        }
    }

    void declareCash(Money amount, LocalDate on, String evidenceSha256, Actor by, LocalDate today, Instant at) {
        requireDeclarable(amount, on, today);
        cash = amount;
        cashOn = on;
        cashEvidence = evidenceSha256;
        declaredBy = by.id();
        nextCheckAt = at;
    }

    /** The month's wages were paid; whatever was said of it before. */
    void wagesConfirmed(YearMonth month, int people, Money amount, Instant at) {
        keep(new PaidMonth(month.toString(), people, amount.fen()));
        nextCheckAt = at;
    }

    /** @return false when the month is known as paid, or as missed already */
    boolean wagesMissed(YearMonth month, int people, Instant at) {
        if (months.stream().anyMatch(known -> known.month().equals(month.toString()))) {
            return false;
        }
        keep(new PaidMonth(month.toString(), people, null));
        nextCheckAt = at;
        return true;
    }

    /** Workforce finds the wages of a contract in danger, or out of it. An older word changes nothing. */
    void wagesAtRisk(WageRisk risk) {
        var known = risks.stream().filter(one -> one.contractId().equals(risk.contractId())).findFirst();
        if (known.filter(one -> one.sequence() >= risk.sequence()).isPresent()) {
            return;
        }
        var all = new ArrayList<>(risks);
        known.ifPresent(all::remove);
        all.add(risk);
        risks = all;
        endangered = isEndangered();
    }

    private void keep(PaidMonth month) {
        var all = new ArrayList<>(months);
        all.removeIf(known -> known.month().equals(month.month()));
        all.add(month);
        all.sort(Comparator.comparing(PaidMonth::month).reversed());
        months = new ArrayList<>(all.subList(0, Math.min(all.size(), MONTHS_KEPT)));
        endangered = isEndangered();
    }

    /** @param outlook empty where no payroll or no cash is known */
    Optional<RunwayEvent> reckoned(Optional<Outlook> outlook, Optional<Band> newBand, Instant nextLook) {
        nextCheckAt = nextLook;
        if (outlook.isEmpty() || newBand.isEmpty()) {
            return Optional.empty();
        }
        var before = band == null ? Band.GREEN : band;
        band = newBand.get();
        days = outlook.get().days();
        endangered = isEndangered();
        if (before == band) {
            return Optional.empty();
        }
        return Optional
                .of(band == Band.GREEN ? new RunwayEvent.Recovered(agencyId, days, band) : new RunwayEvent.Low(agencyId,
                        days, band, outlook.get().cash(), outlook.get().expected(), outlook.get().payroll()));
    }

    private boolean isEndangered() {
        return missedMonths() > 0 || band == Band.AMBER || band == Band.RED || !atRisk().isEmpty();
    }

    /** The wages of a month as they were last paid. */
    Optional<Money> payroll() {
        return months.stream().filter(month -> !month.isMissed()).findFirst().map(PaidMonth::fen).map(Money::fen);
    }

    /** What was paid for months that ended after the cash was counted. */
    Money paidSince(LocalDate day) {
        return Money.fen(months.stream().filter(month -> !month.isMissed())
                .filter(month -> YearMonth.parse(month.month()).atEndOfMonth().isAfter(day)).mapToLong(PaidMonth::fen)
                .sum());
    }

    long missedMonths() {
        return months.stream().filter(PaidMonth::isMissed).count();
    }

    /** Contracts whose wages are in danger now. */
    List<WageRisk> atRisk() {
        return risks.stream().filter(WageRisk::endangers).toList();
    }

    boolean endangered() {
        return endangered;
    }

    UUID agencyId() {
        return agencyId;
    }

    long version() {
        return version;
    }

    @Nullable
    Money cash() {
        return cash;
    }

    @Nullable
    LocalDate cashOn() {
        return cashOn;
    }

    @Nullable
    Band band() {
        return band;
    }

    @Nullable
    Integer days() {
        return days;
    }

    @Nullable
    String cashEvidence() {
        return cashEvidence;
    }

    List<PaidMonth> months() {
        return months;
    }
}
