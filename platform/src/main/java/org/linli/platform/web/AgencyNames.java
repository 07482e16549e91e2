package org.linli.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the agencies a service knows are called, by its own entity of them. */
@ApplicationScoped
public class AgencyNames {

    private final EntityManager entities;
    private final Optional<String> entity;

    /** @param entity with an attribute name; empty where a service knows none */
    AgencyNames(EntityManager entities, @ConfigProperty(name = "linli.tasks.agencies") Optional<String> entity) {
        this.entities = entities;
        this.entity = entity;
    }

    /** Of those it knows; one question for all of them. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        if (ids.isEmpty() || entity.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery("select id(a), a.name from %s a where id(a) in :ids and a.name is not null"
                        .formatted(entity.get()), Object[].class)
                .setParameter("ids", ids).getResultList().stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
