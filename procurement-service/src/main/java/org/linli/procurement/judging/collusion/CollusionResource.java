package org.linli.procurement.judging.collusion;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Collusion 串通迹象")
class CollusionResource {

    @Schema(description = "对串通迹象的决定 The purchaser's word on a sign")
    record SignDecision(@NotNull Boolean confirmed, @NotBlank @Text(max = 2000) String words) {
    }

    /** @param evidence what shows it, such as a hash, a percentage, a step between prices */
    @Schema(description = "串通迹象 A sign that bids were agreed on")
    record SignView(UUID id, UUID tenderId, SignKind kind, SignStatus status, List<UUID> bids, String evidence,
            LocalDate foundOn, @Nullable String words, List<String> allowedActions) {

        static SignView of(CollusionSign sign, List<String> allowed) {
            return new SignView(sign.id(), sign.tenderId(), sign.kind(), sign.status(), sign.bids(), sign.evidence(),
                    sign.foundOn(), sign.words().orElse(null), allowed);
        }
    }

    private final CollusionService service;
    private final CollusionSigns signs;
    private final Tenders tenders;
    private final Caller caller;

    CollusionResource(CollusionService service, CollusionSigns signs, Tenders tenders, Caller caller) {
        this.service = service;
        this.signs = signs;
        this.tenders = tenders;
        this.caller = caller;
    }

    @POST
    @Path("/collusion-signs/{id}/decide")
    @Idempotent(required = true)
    @Operation(operationId = "decideCollusionSign",
            summary = "认定串通迹象 Confirm or dismiss a sign; confirmed, its bids are invalid (令87 art 37)")
    @Owned(by = CollusionSigns.class)
    public RestResponse<SignView> decide(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SignDecision body) {
        var sign = service.decide(id, ifMatch, body.confirmed(), body.words(), caller.actor());
        return Responses.ok(view(sign), sign.version());
    }

    @GET
    @Path("/collusion-signs/{id}")
    @Operation(operationId = "readCollusionSign",
            summary = "串通迹象 One sign; before the result only for the purchaser and the auditor")
    public RestResponse<SignView> read(UUID id) {
        var sign = signs.get(id);
        if (!mayKnow(tenders.get(sign.tenderId()))) {
            throw new NotFound("CollusionSign", id);
        }
        return Responses.ok(view(sign), sign.version());
    }

    /** Few: the answer is not paged. Before the result they are for the purchaser and the auditor; others see none. */
    @GET
    @Path("/tenders/{id}/collusion-signs")
    @Operation(operationId = "listCollusionSigns", summary = "串通迹象 Signs of collusion; public once there is a result")
    public List<SignView> list(UUID id) {
        return mayKnow(tenders.get(id)) ? signs.of(id).stream().map(this::view).toList() : List.of();
    }

    private boolean mayKnow(Tender tender) {
        return tender.status().hasResult() || !caller.isAnonymous()
                && (caller.hasRole("auditor") || caller.holds("purchaser", tender.purchaserId()));
    }

    private SignView view(CollusionSign sign) {
        var tender = tenders.get(sign.tenderId());
        return SignView.of(sign,
                CollusionSign.mayBeDecided(tender) ? caller.allowed(sign.accepted(), tender.owner()) : List.of());
    }
}
