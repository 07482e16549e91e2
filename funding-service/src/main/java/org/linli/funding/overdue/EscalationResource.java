package org.linli.funding.overdue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.linli.funding.payable.PauseReason;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/escalations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Overdue 逾期")
class EscalationResource {

    @Schema(description = "督办答复 Why it is late, if there is a lawful cause, and by when it will be paid")
    record Answer(@Nullable PauseReason cause, @NotNull LocalDate payBy) {
    }

    @Schema(description = "逾期督办 A step of the ladder above a late payable")
    record EscalationView(UUID id, UUID payableId, UUID contractId, UUID agencyId, String purchaserId,
            EscalationLevel level, int days, Money amount, String heldBy, LocalDate reachedOn, LocalDate answerUntil,
            EscalationStatus status, @Nullable PauseReason cause, @Nullable LocalDate payBy,
            List<String> allowedActions, long version) {

        static EscalationView of(Escalation escalation, List<String> allowedActions) {
            return new EscalationView(escalation.id(), escalation.payableId(), escalation.contractId(),
                    escalation.agencyId(), escalation.purchaserId(), escalation.level(), escalation.days(),
                    escalation.amount(), escalation.heldBy(), escalation.reachedOn(), escalation.answerUntil(),
                    escalation.status(), escalation.cause(), escalation.payBy(), allowedActions, escalation.version());
        }
    }

    private final Escalations escalations;
    private final Caller caller;

    EscalationResource(Escalations escalations, Caller caller) {
        this.escalations = escalations;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Owned(by = Escalations.class)
    @Operation(operationId = "readEscalation", summary = "逾期督办 Read a step of the ladder")
    public RestResponse<EscalationView> read(UUID id) {
        var escalation = escalations.get(id);
        return Responses.ok(view(escalation), escalation.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listEscalations", summary = "逾期督办列表 List steps of the ladder")
    public Page<EscalationView> list(@QueryParam("payableId") @Nullable UUID payableId,
            @QueryParam("purchaserId") @Nullable String purchaserId,
            @QueryParam("status") @Nullable EscalationStatus status,
            @QueryParam("level") @Nullable EscalationLevel level, @Valid @BeanParam PageQuery page) {
        var found = new KeysetQuery().visibleTo(caller, "agencyId", "purchaserId").by("payableId", payableId)
                .by("purchaserId", purchaserId).by("status", status).by("level", level).of(escalations, page);
        return Page.of(found, page.limit(), escalation -> Cursor.by(escalation.id())).map(this::view);
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent(required = true)
    @Owned(by = Escalations.class)
    @Operation(operationId = "answerEscalation",
            summary = "答复督办 Say by when it is paid; reasons the law names as none are refused")
    public RestResponse<EscalationView> answer(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Answer body) {
        var escalation = escalations.answer(id, ifMatch, body.cause(), body.payBy(), caller.roles(), caller.actor());
        return Responses.ok(view(escalation), escalation.version());
    }

    private EscalationView view(Escalation escalation) {
        return EscalationView.of(escalation,
                caller.hasRole(escalation.level().role()) ? escalation.allowedTo(caller) : List.of());
    }
}
