package org.linli.platform.identity;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins the trail of work that nobody asked for over HTTP: its actor is the service's job. */
@ApplicationScoped
public class Jobs {

    private final CommandContext context;
    private final String service;

    Jobs(CommandContext context, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.context = context;
        this.service = service;
    }

    /** Within a request that is under way the trail is begun anew; else one is opened for this work alone. */
    public void run(String job, Runnable work) {
        var request = Arc.container().requestContext();
        var own = !request.isActive();
        if (own) {
            request.activate();
        }
        try {
            context.begin(Actor.job(service, job), null, null, null);
            work.run();
        } finally {
            if (own) {
                request.terminate();
            }
        }
    }
}
