package org.linli.workforce.wage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How endangered the wages are that a contract pays: by the late payables that hold a wage part and their days, and by
 * months of wages that nobody confirmed.
 */
@Entity
class SalaryRisk {

    enum Band {
        GREEN, AMBER, RED
    }

    /** RISK-AMBER and RISK-RED in days, RISK-MISSED in months. */
    record Limits(int amber, int red, int months) {

        Band band(int daysLate, int monthsMissed) {
            if (daysLate >= red || monthsMissed >= months) {
                return Band.RED;
            }
            return daysLate >= amber || monthsMissed > 0 ? Band.AMBER : Band.GREEN;
        }
    }

    @Id
    private UUID contractId;
    @Version
    private long version;
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    private Band band;
    private int people;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<UUID, Integer> late;
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> missed;
    private Instant changedAt;

    @SuppressWarnings("NullAway")
    protected SalaryRisk() {
    }

    SalaryRisk(UUID contractId, UUID agencyId, Instant at) {
        this.contractId = contractId;
        this.agencyId = agencyId;
        this.band = Band.GREEN;
        this.late = Map.of();
        this.missed = Set.of();
        this.changedAt = at;
    }

    /** @param limits days late and months missed from which the bands begin */
    Optional<SalaryRiskChanged> late(UUID payableId, int days, int posted, Limits limits, Instant at) {
        var all = new HashMap<>(late);
        all.merge(payableId, days, Math::max);
        return become(all, missed, posted, limits, at);
    }

    Optional<SalaryRiskChanged> cleared(UUID payableId, int posted, Limits limits, Instant at) {
        var all = new HashMap<>(late);
        all.remove(payableId);
        return become(all, missed, posted, limits, at);
    }

    Optional<SalaryRiskChanged> wagesMissed(String month, int posted, Limits limits, Instant at) {
        var all = new TreeSet<>(missed);
        all.add(month);
        return become(late, all, posted, limits, at);
    }

    Optional<SalaryRiskChanged> wagesSettled(String month, int posted, Limits limits, Instant at) {
        var all = new TreeSet<>(missed);
        all.remove(month);
        return become(late, all, posted, limits, at);
    }

    private Optional<SalaryRiskChanged> become(Map<UUID, Integer> nowLate, Set<String> nowMissed, int posted,
            Limits limits, Instant at) {
        if (nowLate.equals(late) && nowMissed.equals(missed)) {
            return Optional.empty();
        }
        late = Map.copyOf(nowLate);
        missed = Set.copyOf(nowMissed);
        people = posted;
        var next = limits.band(late.values().stream().mapToInt(Integer::intValue).max().orElse(0), missed.size());
        if (next == band) {
            return Optional.empty();
        }
        band = next;
        changedAt = at;
        return Optional.of(new SalaryRiskChanged(agencyId, contractId, band, people, payables(), months()));
    }

    List<UUID> payables() {
        return late.keySet().stream().sorted().toList();
    }

    List<String> months() {
        return missed.stream().sorted().toList();
    }

    UUID contractId() {
        return contractId;
    }

    UUID agencyId() {
        return agencyId;
    }

    Band band() {
        return band;
    }

    int people() {
        return people;
    }

    Instant changedAt() {
        return changedAt;
    }
}
