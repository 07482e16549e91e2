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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How endangered the wages are that a contract pays: by the late payables that hold a wage part, and their days. */
@Entity
class SalaryRisk {

    enum Band {
        GREEN, AMBER, RED
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
    private Instant changedAt;

    @SuppressWarnings("NullAway")
    protected SalaryRisk() {
    }

    SalaryRisk(UUID contractId, UUID agencyId, Instant at) {
        this.contractId = contractId;
        this.agencyId = agencyId;
        this.band = Band.GREEN;
        this.late = Map.of();
        this.changedAt = at;
    }

    /** @param amber and red days late from which a band begins */
    Optional<SalaryRiskChanged> late(UUID payableId, int days, int posted, int amber, int red, Instant at) {
        var all = new HashMap<>(late);
        all.merge(payableId, days, Math::max);
        return become(all, posted, amber, red, at);
    }

    Optional<SalaryRiskChanged> cleared(UUID payableId, int posted, int amber, int red, Instant at) {
        var all = new HashMap<>(late);
        all.remove(payableId);
        return become(all, posted, amber, red, at);
    }

    private Optional<SalaryRiskChanged> become(Map<UUID, Integer> all, int posted, int amber, int red, Instant at) {
        if (all.equals(late)) {
            return Optional.empty();
        }
        late = Map.copyOf(all);
        people = posted;
        var worst = all.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var next = worst >= red ? Band.RED : worst >= amber ? Band.AMBER : Band.GREEN;
        if (next == band) {
            return Optional.empty();
        }
        band = next;
        changedAt = at;
        return Optional.of(new SalaryRiskChanged(agencyId, contractId, band, people, all.keySet().stream().sorted().toList()));
    }

    UUID contractId() {
        return contractId;
    }

    SalaryRiskResource.SalaryRiskView view() {
        return new SalaryRiskResource.SalaryRiskView(contractId, agencyId, band, people,
                List.copyOf(late.keySet().stream().sorted().toList()), changedAt);
    }
}
