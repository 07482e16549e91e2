package org.linli.procurement.bidding.deposit;

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
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bids 投标")
class DepositResource {

    @Schema(description = "退还凭证 What shows that the deposit went back")
    record DepositReturned(@NotBlank @Text(max = 200) String reference) {
    }

    /** @param agencyId null for whoever must not know yet who bids */
    @Schema(description = "投标保证金退还 A deposit that is owed back, or went back")
    record DepositView(UUID bidId, UUID tenderId, @Nullable UUID agencyId, Money amount, DepositStatus status,
            LocalDate owedOn, Deadline refundUntil, boolean overdue, @Nullable LocalDate refundedOn,
            @Nullable String reference, List<String> allowedActions) {

        static DepositView of(DepositRefund refund, boolean withAgency, List<String> allowed) {
            return new DepositView(refund.id(), refund.tenderId(), withAgency ? refund.agencyId() : null,
                    refund.amount(), refund.status(), refund.owedOn(), refund.refundUntil(), refund.isOverdue(),
                    refund.refundedOn().orElse(null), refund.reference().orElse(null), allowed);
        }
    }

    private final DepositService service;
    private final DepositRefunds refunds;
    private final Tenders tenders;
    private final Caller caller;

    DepositResource(DepositService service, DepositRefunds refunds, Tenders tenders, Caller caller) {
        this.service = service;
        this.refunds = refunds;
        this.tenders = tenders;
        this.caller = caller;
    }

    @POST
    @Path("/deposits/{id}/refund")
    @Idempotent(required = true)
    @Operation(operationId = "refundDeposit",
            summary = "退还投标保证金 The deposit of a bid went back, due within five workdays (P16.back)")
    @Owned(by = DepositRefunds.class)
    public RestResponse<DepositView> refund(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DepositReturned body) {
        return answer(service.refund(id, ifMatch, body.reference()));
    }

    @GET
    @Path("/deposits/{id}")
    @Operation(operationId = "readDeposit",
            summary = "投标保证金 The deposit of one bid, to its bidder, the host and the auditor")
    @Owned(by = DepositRefunds.class)
    public RestResponse<DepositView> read(UUID id) {
        return answer(refunds.get(id));
    }

    /** A tender has few bids: the answer is not paged. */
    @GET
    @Path("/tenders/{id}/deposits")
    @Operation(operationId = "listDeposits",
            summary = "投标保证金列表 Deposits that are owed back or went back; a bidder sees its own")
    @Owned(in = Owned.Where.CALLER)
    public List<DepositView> list(UUID id) {
        var limited = caller.ownOnly();
        return refunds.of(id).stream().filter(refund -> !limited || caller.owns(refund.parties())).limit(500)
                .map(this::view).toList();
    }

    private RestResponse<DepositView> answer(DepositRefund refund) {
        return Responses.ok(view(refund), refund.version());
    }

    private DepositView view(DepositRefund refund) {
        var tender = tenders.get(refund.tenderId());
        var known = caller.agencyId().filter(refund.agencyId()::equals).isPresent()
                || tender.stage().hasReached(TenderStatus.OPENED) || tender.accepted().isEmpty();
        return DepositView.of(refund, known, refund.allowedTo(caller));
    }
}
