package org.linli.workforce.login;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Text;

@Path("/api/v1/worker-links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Workers 社工")
class LoginResource {

    /** @param code shown once, to be handed to the worker in person; good through the end of {@code validUntil} */
    record HandedOut(UUID workerId, String code, LocalDate validUntil) {
    }

    /** @param residentId the worker's own; {@code code} as it was handed to them */
    record Claim(@NotBlank @Text(max = 18) String residentId, @NotBlank @Text(max = 40) String code) {
    }

    record LinkView(UUID workerId, LocalDate linkedOn) {

        static LinkView of(Login login) {
            return new LinkView(login.workerId(), login.linkedOn());
        }
    }

    private final LoginService service;
    private final Caller caller;

    LoginResource(LoginService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Operation(operationId = "linkLogin", summary = "绑定账号 Link the own login to the record, once; by the worker")
    public LinkView link(@NotNull @Valid Claim body) {
        return LinkView.of(service.link(body, caller.actor()));
    }
}
