package org.linli.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.PlatformProblem;
import org.linli.platform.problem.Unauthenticated;

/** Asks the role table before every operation; what has no row or no operationId is refused. */
class PermissionFilter {

    private final Permissions permissions;
    private final SecurityIdentity identity;
    private final Caller caller;
    private final CommandContext context;
    private final Introspection introspection;

    PermissionFilter(Permissions permissions, SecurityIdentity identity, Caller caller, CommandContext context,
            Introspection introspection) {
        this.permissions = permissions;
        this.identity = identity;
        this.caller = caller;
        this.context = context;
        this.introspection = introspection;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ResourceInfo resource, ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        var operation = method == null ? null : method.getAnnotation(Operation.class);
        var grant = operation == null ? Grant.NONE : permissions.grantOf(operation.operationId(), identity);
        if (operation == null || grant == Grant.NONE) {
            if (identity.isAnonymous()) {
                throw new Unauthenticated();
            }
            caller.requireNoConflict();
            throw new Forbidden(PlatformProblem.ROLE_REQUIRED, operation == null ? "?" : operation.operationId());
        }
        if (!identity.isAnonymous() && Introspection.changes(request.getMethod())) {
            introspection.requireHeard();
        }
        caller.granted(operation.operationId(), grant);
        if (!identity.isAnonymous()) {
            context.begin(caller.actor(), CorrelationHeader.read(request), null, TraceHeader.read(request));
        }
    }
}
