package org.linli.funding.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.funding.dualcontrol.MoneyOrders;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.funding.ledger.LedgerApi.AccountView;
import org.linli.funding.ledger.LedgerApi.PeriodView;
import org.linli.funding.ledger.LedgerApi.TransactionView;
import org.linli.funding.ledger.LedgerApi.TrialBalanceView;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ledger 总账")
class LedgerResource {

    private final TrialBalance trialBalance;
    private final LedgerReads reads;
    private final Periods periods;
    private final MoneyOrders orders;
    private final Caller caller;

    LedgerResource(TrialBalance trialBalance, LedgerReads reads, Periods periods, MoneyOrders orders, Caller caller) {
        this.trialBalance = trialBalance;
        this.reads = reads;
        this.periods = periods;
        this.orders = orders;
        this.caller = caller;
    }

    @GET
    @Path("/trial-balance")
    @Operation(operationId = "readTrialBalance", summary = "试算平衡 Add the whole ledger up")
    public TrialBalanceView trialBalance() {
        return TrialBalanceView.of(trialBalance.now());
    }

    @GET
    @Path("/accounts")
    @Operation(operationId = "listLedgerAccounts", summary = "账户余额 Accounts by code, such as prefix=AGENCY:")
    public Page<AccountView> accounts(@QueryParam("prefix") @Size(max = 100) @Nullable String prefix,
            @Valid @BeanParam PageQuery page) {
        return Page.of(reads.accounts(prefix, page), page.limit(), account -> Cursor.by(account.code(), account.id()));
    }

    @GET
    @Path("/transactions")
    @Operation(operationId = "listLedgerTransactions",
            summary = "记账凭证 Transactions, newest first, by what caused them or by account")
    public Page<TransactionView> transactions(@QueryParam("sourceId") @Nullable UUID sourceId,
            @QueryParam("account") @Size(max = 100) @Nullable String account, @Valid @BeanParam PageQuery page) {
        return Page.of(reads.transactions(sourceId, account, page), page.limit(), row -> Cursor.by(row.id()));
    }

    @GET
    @Path("/periods")
    @Operation(operationId = "readClosedMonths", summary = "已关账月份 The months that take no more postings")
    public LedgerApi.ClosedMonths periods() {
        return new LedgerApi.ClosedMonths(periods.closed());
    }

    @POST
    @Path("/periods/{month}/close")
    @Idempotent(required = true)
    @Operation(operationId = "closePeriod",
            summary = "关账 Propose to close a month that is over; another person confirms")
    public RestResponse<PeriodView> close(@Pattern(regexp = "20\\d\\d-(0[1-9]|1[0-2])") String month) {
        var order = orders.propose(OrderKind.CLOSE_PERIOD, new ClosePeriod.Body(month), caller.actor());
        return MoneyOrders.withOrderHeader(RestResponse.ok(PeriodView.of(month)), order);
    }
}
