package org.linli.registry.annualreport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.linli.registry.agency.AgencyEntered;

/** What every agency will owe, from the year in which it came into the register. */
@ApplicationScoped
class ReportDuties implements PanacheRepositoryBase<ReportDuty, UUID> {

    void begin(@Observes AgencyEntered agency) {
        persist(new ReportDuty(agency.agencyId(), agency.on().getYear()));
    }
}
