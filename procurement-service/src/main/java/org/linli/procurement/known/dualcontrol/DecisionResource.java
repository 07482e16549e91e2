package org.linli.procurement.known.dualcontrol;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.procurement.Impartial;

@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Decisions 双人决定")
class DecisionResource {

    /** @param proposedBy the accounts that proposed it; another person confirms until {@code confirmUntil} */
    @Schema(description = "双人决定 A decision that takes two persons")
    record DecisionView(UUID id, DecisionKind kind, DecisionStatus status, UUID subjectId, @Nullable UUID tenderId,
            String purchaserId, DecisionContent content, List<String> proposedBy, LocalDate proposedOn,
            Deadline confirmUntil, @Nullable LocalDate closedOn, List<String> allowedActions) {

        static DecisionView of(PendingDecision decision, Caller caller) {
            return new DecisionView(decision.id(), decision.kind(), decision.status(), decision.subjectId(),
                    decision.tenderId().orElse(null), decision.purchaserId(), decision.content(), decision.proposers(),
                    decision.proposedOn(), decision.confirmUntil(), decision.closedOn().orElse(null),
                    decision.allowedTo(caller));
        }
    }

    private final DecisionService service;
    private final PendingDecisions decisions;
    private final Caller caller;

    DecisionResource(DecisionService service, PendingDecisions decisions, Caller caller) {
        this.service = service;
        this.decisions = decisions;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent(required = true)
    @Operation(operationId = "confirmDecision",
            summary = "确认决定 Agree, as another person: what was proposed takes effect (HD1)")
    @Owned(by = PendingDecisions.class)
    @Impartial(of = PendingDecisions.class)
    public RestResponse<DecisionView> confirm(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        decisions.get(id).requireSide(caller);
        return answer(service.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject")
    @Idempotent(required = true)
    @Operation(operationId = "rejectDecision", summary = "不同意或撤回 Refuse what was proposed, or take it back")
    @Owned(by = PendingDecisions.class)
    @Impartial(of = PendingDecisions.class)
    public RestResponse<DecisionView> reject(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        decisions.get(id).requireSide(caller);
        return answer(service.reject(id, ifMatch));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readDecision", summary = "双人决定 One decision of two persons")
    @Owned(by = PendingDecisions.class)
    public RestResponse<DecisionView> read(UUID id) {
        return answer(decisions.get(id));
    }

    @GET
    @Operation(operationId = "listDecisions", summary = "双人决定列表 Decisions of two persons, newest first")
    @Owned(in = Where.CALLER)
    public Page<DecisionView> list(@Valid @BeanParam PageQuery page, @QueryParam("subjectId") @Nullable UUID subjectId,
            @QueryParam("status") @Nullable DecisionStatus status) {
        var query = new KeysetQuery().ofUnit(caller, "purchaserId").by("subjectId", subjectId);
        if (caller.ownOnly()) {
            query.where("kind not in ?", DecisionKind.ofFinance());
        }
        return Page.of(query.usingIndexOf("status", status).of(decisions, page), page.limit(),
                decision -> Cursor.by(decision.id())).map(decision -> DecisionView.of(decision, caller));
    }

    private RestResponse<DecisionView> answer(PendingDecision decision) {
        return Responses.ok(DecisionView.of(decision, caller), decision.version());
    }
}
