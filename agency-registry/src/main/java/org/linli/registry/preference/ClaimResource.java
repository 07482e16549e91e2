package org.linli.registry.preference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.linli.platform.web.Text;
import org.linli.registry.eligibility.Condition.Check;
import org.linli.registry.preference.ClaimStatus.ClaimCommand;

@Path("/api/v1/benefit-claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Preferential policies 优惠政策")
class ClaimResource {

    @Schema(name = "BenefitReason")
    record Reason(@NotBlank @Text(max = 2000) String reason) {
    }

    @Schema(name = "ProposedBenefitDecision")
    record ProposedDecision(@NotNull Boolean grant, @NotBlank @Text(max = 2000) String reason) {
    }

    /** What waits for a second of the panel. */
    @Schema(name = "WaitingBenefitDecision")
    record WaitingView(boolean grant, String reason, String proposedBy, LocalDate confirmUntil) {

        static @Nullable WaitingView of(@Nullable Decision decision) {
            return decision == null ? null : new WaitingView(decision.grant(), decision.reason(), decision.proposedBy(),
                    decision.first().confirmUntil());
        }
    }

    /** @param checks as they were when it was asked for; {@code waiting} shown to the panel alone */
    record ClaimView(UUID id, long version, UUID preferenceId, UUID agencyId, String purpose, @Nullable Money amount,
            List<Check> checks, ClaimStatus status, LocalDate appliedOn, LocalDate decideBy,
            @Nullable WaitingView waiting, @Nullable LocalDate grantedOn, @Nullable LocalDate endedOn,
            @Nullable String reason, List<String> allowedActions) {

        static ClaimView of(BenefitClaim one, Caller caller) {
            return new ClaimView(one.id(), one.version(), one.preferenceId(), one.agencyId(), one.purpose(),
                    one.amount(), one.checks(), one.status(), one.appliedOn(), one.decideBy(),
                    caller.hasRole("registry-panel") ? WaitingView.of(one.decision()) : null, one.grantedOn(),
                    one.endedOn(), one.reason(), one.allowedTo(caller));
        }
    }

    private final PreferenceService service;
    private final BenefitClaims claims;
    private final Caller caller;

    ClaimResource(PreferenceService service, BenefitClaims claims, Caller caller) {
        this.service = service;
        this.claims = claims;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listClaims", summary = "优惠申请列表 List claims")
    public Page<ClaimView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("preferenceId") UUID preferenceId, @QueryParam("status") ClaimStatus status) {
        var found = new KeysetQuery().ofAgency(caller, "agencyId", agencyId).by("preferenceId", preferenceId)
                .by("status", status).oldestFirst().of(claims, page);
        return Page.of(found, page.limit(), one -> Cursor.by(one.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = BenefitClaims.class)
    @Operation(operationId = "readClaim", summary = "优惠申请 Read a claim")
    public RestResponse<ClaimView> read(UUID id) {
        return ok(claims.get(id));
    }

    @POST
    @Path("/{id}/propose-decision")
    @Idempotent(required = true)
    @Operation(operationId = "proposeBenefitDecision", summary = "拟定 The first of two: grant or refuse")
    public RestResponse<ClaimView> propose(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProposedDecision body) {
        return ok(service.propose(id, ifMatch, body.grant(), body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-decision")
    @Idempotent(required = true)
    @Operation(operationId = "confirmBenefitDecision", summary = "决定 The second of two: decide")
    public RestResponse<ClaimView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-decision")
    @Idempotent(required = true)
    @Operation(operationId = "rejectBenefitDecision", summary = "不采纳拟定决定 The proposal falls")
    public RestResponse<ClaimView> reject(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.reject(id, ifMatch, ClaimCommand.REJECT));
    }

    @POST
    @Path("/{id}/take-back")
    @Idempotent
    @Owned(by = BenefitClaims.class)
    @Operation(operationId = "takeBackClaim", summary = "撤回申请 The agency takes it back")
    public RestResponse<ClaimView> takeBack(UUID id) {
        return ok(service.takeBack(id));
    }

    @POST
    @Path("/{id}/propose-revocation")
    @Idempotent(required = true)
    @Operation(operationId = "proposeBenefitRevocation", summary = "拟取消 The first of two: revoke the benefit")
    public RestResponse<ClaimView> proposeRevocation(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.proposeRevocation(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-revocation")
    @Idempotent(required = true)
    @Operation(operationId = "confirmBenefitRevocation", summary = "取消优惠 The second of two: revoke")
    public RestResponse<ClaimView> confirmRevocation(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirmRevocation(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-revocation")
    @Idempotent(required = true)
    @Operation(operationId = "rejectBenefitRevocation", summary = "不予取消 The benefit stays")
    public RestResponse<ClaimView> rejectRevocation(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.reject(id, ifMatch, ClaimCommand.REJECT_REVOCATION));
    }

    private RestResponse<ClaimView> ok(BenefitClaim one) {
        return Responses.ok(view(one), one.version());
    }

    private ClaimView view(BenefitClaim one) {
        return ClaimView.of(one, caller);
    }
}
