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

@Path("/api/v1/integrity-pledges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Integrity 诚信自律")
class PledgeResource {

    private final IntegrityService service;

    PledgeResource(IntegrityService service) {
        this.service = service;
    }

    @POST
    @Idempotent(required = true)
    @Owned(in = Where.BODY)
    @Operation(operationId = "signIntegrityPledge", summary = "签署诚信自律承诺 Sign the integrity pledge of the year")
    public RestResponse<IntegrityApi.PledgeView> pledge(@NotNull @Valid IntegrityApi.NewPledge body) {
        var pledge = service.pledge(body.agencyId(), body.promise());
        return Responses.created("/api/v1/agencies/" + body.agencyId() + "/integrity",
                IntegrityApi.PledgeView.of(pledge), 0);
    }
}
