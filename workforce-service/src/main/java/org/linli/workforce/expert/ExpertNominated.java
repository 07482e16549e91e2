package org.linli.workforce.expert;

import java.util.List;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

@Fact(topic = "linli.pipeline", type = "linli.workforce.expert.nominated.v1")
record ExpertNominated(UUID expertId, List<String> domains, String title, int years, String level,
        List<Employer> employerAgencyIds) implements DomainEvent {

    @Override
    public String key() {
        return expertId.toString();
    }
}
