package org.linli.evaluation.framework;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.evaluation.indicator.Bilingual;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.CommandContext;

/** Publishes the frameworks the product ships with, once per database, through the same guards as any other. */
@ApplicationScoped
class StarterFrameworks {

    /** Shipped as a file; the id is fixed so that every installation calls it the same. */
    record Starter(UUID id, String code, String serviceType, Bilingual title, FrameworkContent content) {
    }

    private static final List<String> FILES =
            List.of("frameworks/family-service-station.json", "frameworks/youth-project.json");

    private final FrameworkService service;
    private final Frameworks frameworks;
    private final ObjectMapper json;
    private final CommandContext context;
    private final EntityManager database;

    StarterFrameworks(FrameworkService service, Frameworks frameworks, ObjectMapper json, CommandContext context,
            EntityManager database) {
        this.service = service;
        this.frameworks = frameworks;
        this.json = json;
        this.context = context;
        this.database = database;
    }

    void publish(@Observes StartupEvent started) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            context.begin(Actor.job("evaluation-service", "starter-frameworks"), null, null, null);
            FILES.stream().map(this::read)
                    .forEach(starter -> QuarkusTransaction.requiringNew().run(() -> publish(starter)));
        } finally {
            request.terminate();
        }
    }

    private void publish(Starter starter) {
        // two replicas may start at once
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('starter-frameworks', 0))")
                .getSingleResult();
        if (frameworks.lastEdition(starter.code()) == 0) {
            service.draft(starter.id(), starter.code(), starter.serviceType(), starter.title(), starter.content());
            service.simulate(starter.id(), version(starter));
            service.publish(starter.id(), version(starter));
        }
    }

    private String version(Starter starter) {
        return "\"" + frameworks.get(starter.id()).version() + "\"";
    }

    Starter read(String file) {
        try (var stream =
                Objects.requireNonNull(Thread.currentThread().getContextClassLoader().getResourceAsStream(file))) {
            return json.readValue(stream, Starter.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
