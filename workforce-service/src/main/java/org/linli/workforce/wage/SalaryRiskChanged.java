package org.linli.workforce.wage;

import java.util.List;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

@Fact(topic = "linli.wages", type = "linli.workforce.salary-risk.changed.v1")
record SalaryRiskChanged(UUID agencyId, UUID contractId, SalaryRisk.Band band, int people, List<UUID> payableIds,
        List<String> missedMonths) implements DomainEvent {

    @Override
    public String key() {
        return agencyId.toString();
    }
}
