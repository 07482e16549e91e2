package org.linli.funding.interest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.funding.interest.InterestReader.InterestView;
import org.linli.funding.payable.Payables;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Responses;

@Path("/api/v1/payables/{id}/interest")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payables 应付款")
class InterestResource {

    private final InterestReader views;
    private final InterestClaiming claims;
    private final Payables payables;
    private final Caller caller;

    InterestResource(InterestReader views, InterestClaiming claims, Payables payables, Caller caller) {
        this.views = views;
        this.claims = claims;
        this.payables = payables;
        this.caller = caller;
    }

    @GET
    @Owned(by = Payables.class)
    @Operation(operationId = "readInterest", summary = "逾期利息 Late interest so far, and what of it is payable and paid")
    public InterestView read(UUID id) {
        return views.of(payables.get(id));
    }

    @POST
    @Path("/claim")
    @Idempotent(required = true)
    @Owned(by = Payables.class)
    @Operation(operationId = "claimInterest",
            summary = "申领逾期利息 Make the interest accrued so far payable; with the late payment it becomes so by itself")
    public RestResponse<InterestView> claim(UUID id, @HeaderParam("If-Match") String ifMatch) {
        var late = claims.claim(id, ifMatch, caller.actor());
        return Responses.ok(views.of(late), late.version());
    }
}
