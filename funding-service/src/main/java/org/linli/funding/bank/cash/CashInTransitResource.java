package org.linli.funding.bank.cash;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.funding.dualcontrol.MoneyOrders;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.aggregate.Today;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.web.Text;

/** What was entered here and the bank has not said. */
@Path("/api/v1/bank/days/in-transit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bank 银行")
class CashInTransitResource {

    /** @param amount signed; {@code days} since its value date */
    @Schema(name = "CashInTransit", description = "在途资金 Entered here and not yet said by the bank; amount is signed")
    record InTransit(UUID transactionId, String cause, UUID causeId, LocalDate effectiveOn, Money amount, int days) {

        static InTransit of(CashBookings.Movement movement, LocalDate day) {
            return new InTransit(movement.transactionId(), movement.cause(), movement.causeId(), movement.effectiveOn(),
                    movement.amount(), (int) ChronoUnit.DAYS.between(movement.effectiveOn(), day));
        }
    }

    @Schema(description = "撤销登记 Why what was entered did not happen")
    record TakeBackUnsaidCash(@NotBlank @Text(max = 500) String reason) {
    }

    private final CashBookings cash;
    private final MoneyOrders orders;
    private final Caller caller;
    private final Today today;

    CashInTransitResource(CashBookings cash, MoneyOrders orders, Caller caller, Today today) {
        this.cash = cash;
        this.orders = orders;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @Operation(operationId = "listCashInTransit",
            summary = "在途资金 What was entered here up to a day and the bank has not said yet")
    public List<InTransit> list(@QueryParam("through") @NotNull LocalDate through) {
        return cash.unseen(through).stream().limit(500).map(movement -> InTransit.of(movement, today.date())).toList();
    }

    @POST
    @Path("/{transactionId}/take-back")
    @Idempotent(required = true)
    @Operation(operationId = "takeBackUnsaidCash",
            summary = "撤销未入账登记 Propose to take back a receipt or a payment that the bank never said; another person "
                    + "confirms")
    public RestResponse<InTransit> takeBack(UUID transactionId, @NotNull @Valid TakeBackUnsaidCash body) {
        var movement = cash.awaited(transactionId).orElseThrow(() -> new Conflict(CashProblem.SAID, transactionId));
        var order = orders.propose(OrderKind.TAKE_BACK_UNSAID, TakeBackUnsaid.Body.of(movement, body.reason()),
                caller.actor());
        return MoneyOrders.withOrderHeader(RestResponse.ok(InTransit.of(movement, today.date())), order);
    }
}
