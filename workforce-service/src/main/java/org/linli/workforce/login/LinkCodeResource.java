package org.linli.workforce.login;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.workforce.worker.Workers;

@Path("/api/v1/workers/{workerId}/link-code")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Workers 社工")
class LinkCodeResource {

    private final LoginService service;
    private final Caller caller;

    LinkCodeResource(LoginService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Owned(by = Workers.class)
    @Operation(operationId = "handOutLinkCode",
            summary = "发放绑定码 Hand out a one-time code with which the worker links their login")
    public LoginResource.HandedOut handOut(UUID workerId) {
        return service.handOut(workerId, caller.actor());
    }
}
