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

@Path("/api/v1/workers/{workerId}/login")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Workers 社工")
class WorkerLoginResource {

    private final LoginService service;

    WorkerLoginResource(LoginService service) {
        this.service = service;
    }

    @POST
    @Path("/unlink")
    @Idempotent(required = true)
    @Operation(operationId = "unlinkLogin",
            summary = "解除绑定 Unlink a login that was linked by mistake or is lost; answers the link as it was")
    public LoginResource.LinkView unlink(UUID workerId) {
        return LoginResource.LinkView.of(service.unlink(workerId));
    }
}
