package org.linli.funding.bank.reconciliation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.funding.dualcontrol.MoneyOrders;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Page;
import org.linli.platform.web.Responses;

/** The close of a day: the bank's balance against the ledger's. */
@Path("/api/v1/bank/days")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bank 银行")
class BankDayResource {

    private final DayCloses days;
    private final MoneyOrders orders;
    private final Caller caller;

    BankDayResource(DayCloses days, MoneyOrders orders, Caller caller) {
        this.days = days;
        this.orders = orders;
        this.caller = caller;
    }

    /** The cursor of this list is a day: there is one row a day. */
    @GET
    @Operation(operationId = "listBankDays",
            summary = "银行日结列表 Days of the account, the last first; the cursor is the last day seen")
    public Page<BankApi.DayView> list(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @QueryParam("cursor") @Nullable LocalDate cursor) {
        var found = days.page(cursor, limit + 1);
        var shown = found.stream().limit(limit).map(this::view).toList();
        return new Page<>(shown, found.size() > limit ? shown.getLast().day().toString() : null);
    }

    @GET
    @Path("/{day}")
    @Operation(operationId = "readBankDay", summary = "银行日结 One day of the account")
    public RestResponse<BankApi.DayView> read(LocalDate day) {
        return answer(days.get(day));
    }

    @POST
    @Path("/{day}/open-account")
    @Idempotent(required = true)
    @Operation(operationId = "openBankAccount",
            summary = "录入期初余额 Propose what the account held at the end of that day; the header names the order that "
                    + "another person confirms")
    public RestResponse<BankApi.OpenAccount> open(LocalDate day, @NotNull @Valid BankApi.OpenAccount body) {
        var order =
                orders.propose(OrderKind.OPEN_BANK_ACCOUNT, new OpenBankAccount.Body(day, body.said()), caller.actor());
        return MoneyOrders.withOrderHeader(RestResponse.ok(body), order);
    }

    @POST
    @Path("/{day}/propose-close")
    @Idempotent(required = true)
    @Operation(operationId = "proposeBankDayClose",
            summary = "提议日结 Propose the close; exceptions that stay open are named")
    public RestResponse<BankApi.DayView> propose(LocalDate day, @NotNull @Valid BankApi.ProposeClose body) {
        return answer(days.propose(day, body.carry(), caller.actor()));
    }

    @POST
    @Path("/{day}/close")
    @Idempotent(required = true)
    @Operation(operationId = "closeBankDay", summary = "日结 Close the day as proposed; by another person")
    public RestResponse<BankApi.DayView> close(LocalDate day, @HeaderParam("If-Match") String ifMatch) {
        return answer(days.close(day, ifMatch, caller.actor()));
    }

    private RestResponse<BankApi.DayView> answer(BankDay day) {
        return Responses.ok(view(day), day.version());
    }

    private BankApi.DayView view(BankDay day) {
        return BankApi.DayView.of(day, day.allowedTo(caller));
    }
}
