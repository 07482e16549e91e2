package org.linli.funding.contractmoney;

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
import org.linli.funding.dualcontrol.MoneyOrders;
import org.linli.funding.dualcontrol.OrderKind;
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

/** Signed contracts that wait for their money. */
@Path("/api/v1/unfunded-contracts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Budgets 预算")
class UnfundedResource {

    /**
     * @param reason NO_RESERVATION, OTHER_USE, ABOVE_RESERVATION or INSUFFICIENT; heldBy the role that has to find the
     * money; unanswered how many facts were heard since it was refused: QUESTIONED until two people answer
     */
    @Schema(description = "待落实资金的合同 A signed contract without money, who has to find it and by when")
    record UnfundedContractView(UUID contractId, String number, String purchaserId, Money amount, String reason,
            UnfundedStatus status, String heldBy, LocalDate since, LocalDate answerUntil, @Nullable LocalDate fundedOn,
            @Nullable LocalDate refusedOn, @Nullable String refusal, int unanswered, List<String> allowedActions,
            long version) {

        static UnfundedContractView of(UnfundedContract one, List<String> allowedActions) {
            return new UnfundedContractView(one.id(), one.signed().number(), one.purchaserId(), one.amount(),
                    one.reason(), one.status(), one.heldBy(), one.since(), one.answerUntil(), one.fundedOn(),
                    one.refusedOn(), one.refusal(), one.unanswered(), allowedActions, one.version());
        }
    }

    /** @param lineId a budget line of the same unit; null for the one that was reserved from */
    @Schema(description = "追加预算预留 The line that bears what the contract needs")
    record RaiseReservationRequest(@Nullable UUID lineId) {
    }

    @Schema(description = "不予落实资金 Why there is no money for the contract")
    record RefuseFundingRequest(@NotBlank @Text(max = 500) String reason) {
    }

    @Schema(description = "答复 NOTHING_OWED, or LOOK_AGAIN for its money, and why")
    record AnswerRequest(@NotNull UnfundedContract.Answer answer, @NotBlank @Text(max = 500) String reason) {
    }

    private final UnfundedContracts contracts;
    private final MoneyOrders orders;
    private final Caller caller;

    UnfundedResource(UnfundedContracts contracts, MoneyOrders orders, Caller caller) {
        this.contracts = contracts;
        this.orders = orders;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listUnfundedContracts",
            summary = "待落实资金的合同列表 Signed contracts without money, newest first")
    public Page<UnfundedContractView> list(@QueryParam("status") @Nullable UnfundedStatus status,
            @Valid @BeanParam PageQuery page) {
        return Page.of(new KeysetQuery().ofUnit(caller, "purchaserId").by("status", status).of(contracts, page),
                page.limit(), one -> Cursor.by(one.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = UnfundedContracts.class)
    @Operation(operationId = "readUnfundedContract", summary = "待落实资金的合同 A signed contract without money")
    public RestResponse<UnfundedContractView> read(UUID id) {
        return answer(id);
    }

    @POST
    @Path("/{id}/raise-reservation")
    @Idempotent(required = true)
    @Operation(operationId = "raiseReservation",
            summary = "追加预算预留 Propose to reserve what the contract needs; with another person's word it has its money")
    public RestResponse<UnfundedContractView> raise(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RaiseReservationRequest body) {
        Responses.requireMatch(ifMatch, contracts.get(id).version());
        var order = orders.propose(OrderKind.RAISE_RESERVATION, new RaiseReservation.Body(id, body.lineId()),
                caller.actor());
        return MoneyOrders.withOrderHeader(answer(id), order);
    }

    @POST
    @Path("/{id}/refuse-funding")
    @Idempotent(required = true)
    @Operation(operationId = "refuseFunding",
            summary = "不予落实资金 Propose to say that there is no money; with another person's word procurement is told")
    public RestResponse<UnfundedContractView> refuse(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RefuseFundingRequest body) {
        Responses.requireMatch(ifMatch, contracts.get(id).version());
        var order = orders.propose(OrderKind.REFUSE_FUNDING, new RefuseFunding.Body(id, body.reason()), caller.actor());
        return MoneyOrders.withOrderHeader(answer(id), order);
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent(required = true)
    @Operation(operationId = "answerRefusedContract",
            summary = "答复后续事项 Propose an answer to what was heard of a contract that got no money; another confirms")
    public RestResponse<UnfundedContractView> answer(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AnswerRequest body) {
        Responses.requireMatch(ifMatch, contracts.get(id).version());
        var order = orders.propose(OrderKind.ANSWER_REFUSED,
                new AnswerRefusedContract.Body(id, body.answer(), body.reason()), caller.actor());
        return MoneyOrders.withOrderHeader(answer(id), order);
    }

    private RestResponse<UnfundedContractView> answer(UUID contractId) {
        var one = contracts.get(contractId);
        return Responses.ok(view(one), one.version());
    }

    private UnfundedContractView view(UnfundedContract one) {
        return UnfundedContractView.of(one, one.allowedTo(caller));
    }
}
