package org.linli.evaluation.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.task.AgencyNames;

/** What the registry's events call them. */
@ApplicationScoped
class KnownAgencyNames implements AgencyNames {

    private final EntityManager entities;

    KnownAgencyNames(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        return entities
                .createQuery("select id, name from KnownAgency where id in :ids and name is not null", Object[].class)
                .setParameter("ids", ids).getResultList().stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
