package org.linli.registry.integrity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Responses;

@Path("/api/v1/self-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Integrity 诚信自律")
class SelfCheckResource {

    private final IntegrityService service;

    SelfCheckResource(IntegrityService service) {
        this.service = service;
    }

    @POST
    @Idempotent(required = true)
    @Owned(in = Where.BODY)
    @Operation(operationId = "fileSelfCheck", summary = "报送年度自查 File the yearly self-check against every norm in force")
    public RestResponse<IntegrityApi.SelfCheckView> check(@NotNull @Valid IntegrityApi.NewSelfCheck body) {
        var check = service.check(body.agencyId(), body.year(), body.all(), body.measures());
        return Responses.created("/api/v1/agencies/" + body.agencyId() + "/integrity",
                IntegrityApi.SelfCheckView.of(check), 0);
    }
}
