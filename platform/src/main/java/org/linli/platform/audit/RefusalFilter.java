package org.linli.platform.audit;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Problem;

/** Sees every refusal that leaves, and counts those of a person. What is granted passes without a look. */
@Singleton
class RefusalFilter {

    private static final String NOBODY = "-";
    private static final String NOWHERE = "-";

    private final Refusals refusals;
    private final SecurityIdentity identity;

    RefusalFilter(Refusals refusals, SecurityIdentity identity) {
        this.refusals = refusals;
        this.identity = identity;
    }

    @ServerResponseFilter
    void leaving(ContainerResponseContext answer, ResourceInfo resource) {
        if (answer.getStatus() >= 400 && answer.getEntity() instanceof Problem problem && problem.concernsThePerson()) {
            refusals.noted(identity.isAnonymous() ? NOBODY : identity.getPrincipal().getName(), operation(resource),
                    problem.code());
        }
    }

    /** Before any operation: a token that is none. */
    void before(@Observes Problem refused) {
        if (refused.concernsThePerson()) {
            refusals.noted(NOBODY, NOWHERE, refused.code());
        }
    }

    private static String operation(@Nullable ResourceInfo resource) {
        var method = resource == null ? null : resource.getResourceMethod();
        var operation = method == null ? null : method.getAnnotation(Operation.class);
        return operation == null ? NOWHERE : operation.operationId();
    }
}
