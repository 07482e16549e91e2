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
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.procurement.Impartial;
import org.linli.procurement.tendering.tender.Outcome;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Collusion 串通迹象")
class CollusionResource {

    @Schema(description = "对串通迹象的决定 What one officer says of a sign; it counts when another agrees")
    record SignDecision(@NotNull Boolean confirmed, @NotBlank @Text(max = 2000) String words) {
    }

    @Schema(description = "退回理由 Why the second officer does not agree")
    record SendBack(@NotBlank @Text(max = 2000) String reason) {
    }

    /**
     * @param evidence all proofs in one line; {@code proofs} a hash, a percentage, a step between prices, or what is
     * the same where its value would identify a person
     * @param decideUntil null until it may be decided: from the qualification of the bids on
     * @param confirmed what is proposed or decided; with {@code words}
     */
    @Schema(description = "串通迹象 A sign that bids were agreed on")
    record SignView(UUID id, UUID tenderId, SignKind kind, SignStatus status, List<UUID> bids, String evidence,
            List<String> proofs, LocalDate foundOn, @Nullable Deadline decideUntil, boolean overdue,
            @Nullable Boolean confirmed, @Nullable String words, List<String> allowedActions) {

        static SignView of(CollusionSign sign, List<String> allowed) {
            return new SignView(sign.id(), sign.tenderId(), sign.kind(), sign.status(), sign.bids(),
                    String.join("; ", sign.proofs()), sign.proofs(), sign.foundOn(), sign.decideUntil().orElse(null),
                    sign.isOverdue(), sign.verdict().map(Verdict::confirmed).orElse(null),
                    sign.verdict().map(Verdict::words).orElse(null), allowed);
        }
    }

    private final CollusionService service;
    private final CollusionSigns signs;
    private final SignActionFinder actions;
    private final Tenders tenders;
    private final Caller caller;

    CollusionResource(CollusionService service, CollusionSigns signs, SignActionFinder actions, Tenders tenders,
            Caller caller) {
        this.service = service;
        this.signs = signs;
        this.actions = actions;
        this.tenders = tenders;
        this.caller = caller;
    }

    @POST
    @Path("/collusion-signs/{id}/decide")
    @Idempotent(required = true)
    @Operation(operationId = "decideCollusionSign",
            summary = "提出串通认定 Say, as one officer, what a sign is; it counts when another agrees (令87 art 37)")
    @Owned(by = CollusionSigns.class)
    @Impartial(of = CollusionSigns.class)
    public RestResponse<SignView> decide(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SignDecision body) {
        return answer(service.propose(id, ifMatch, Verdict.by(caller.actor(), body.confirmed(), body.words())));
    }

    @POST
    @Path("/collusion-signs/{id}/agree")
    @Idempotent(required = true)
    @Operation(operationId = "agreeOnCollusionSign",
            summary = "同意串通认定 Agree, as another officer; a confirmed sign makes its bids invalid")
    @Owned(by = CollusionSigns.class)
    @Impartial(of = CollusionSigns.class)
    public RestResponse<SignView> agree(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.agree(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/collusion-signs/{id}/send-back")
    @Idempotent(required = true)
    @Operation(operationId = "sendBackCollusionSign",
            summary = "退回串通认定 Not agree, as another officer: the sign is to be decided anew")
    @Owned(by = CollusionSigns.class)
    @Impartial(of = CollusionSigns.class)
    public RestResponse<SignView> sendBack(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SendBack body) {
        return answer(service.sendBack(id, ifMatch, body.reason(), caller.actor()));
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
        return answer(sign);
    }

    /** Few: the answer is not paged. Before the result they are for the purchaser and the auditor; others see none. */
    @GET
    @Path("/tenders/{id}/collusion-signs")
    @Operation(operationId = "listCollusionSigns", summary = "串通迹象 Signs of collusion; public once there is a result")
    public List<SignView> list(UUID id) {
        var known = signs.of(id).stream().filter(sign -> mayKnow(tenders.get(sign.tenderId()))).toList();
        var allowed = actions.at(known);
        return known.stream().map(sign -> SignView.of(sign, allowed.get(sign.id()))).toList();
    }

    private boolean mayKnow(Tender tender) {
        return Outcome.isFor(caller, tender);
    }

    private RestResponse<SignView> answer(CollusionSign sign) {
        return Responses.ok(SignView.of(sign, actions.of(sign)), sign.version());
    }
}
