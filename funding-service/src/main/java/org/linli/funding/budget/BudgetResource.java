package org.linli.funding.budget;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.funding.budget.BudgetApi.Allocation;
import org.linli.funding.budget.BudgetApi.BudgetLineView;
import org.linli.funding.budget.BudgetApi.NewLine;
import org.linli.funding.dualcontrol.MoneyOrders;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Balance;
import org.linli.funding.ledger.Ledger;
import org.linli.platform.Command;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/budget-lines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Budgets 预算")
class BudgetResource {

    private enum LineCommand implements Command {
        ALLOCATE("allocateBudget"), RETURN("returnAllocation");

        private final String operation;

        LineCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    private final BudgetLines lines;
    private final BudgetService service;
    private final MoneyOrders orders;
    private final Ledger ledger;
    private final Caller caller;

    BudgetResource(BudgetLines lines, BudgetService service, MoneyOrders orders, Ledger ledger, Caller caller) {
        this.lines = lines;
        this.service = service;
        this.orders = orders;
        this.ledger = ledger;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Operation(operationId = "createBudgetLine",
            summary = "下达预算 Open a budget line and propose money of a source for it; another person confirms")
    public RestResponse<BudgetLineView> create(@NotNull @Valid NewLine body) {
        var id = service.open(body.purchaserId(), body.fiscalYear(), body.sourceId(), body.purpose(), body.amount())
                .id();
        var order = orders.propose(OrderKind.ALLOCATE, new AllocateBudget.Body(id, body.amount()), caller.actor());
        var line = lines.get(id);
        return MoneyOrders.withOrderHeader(Responses.created("/api/v1/budget-lines/" + id, view(line), line.version()),
                order);
    }

    @POST
    @Path("/{id}/allocate")
    @Idempotent(required = true)
    @Operation(operationId = "allocateBudget",
            summary = "追加预算 Propose more of the source for a line; another person confirms")
    public RestResponse<BudgetLineView> allocate(UUID id, @NotNull @Valid Allocation body) {
        var order = orders.propose(OrderKind.ALLOCATE, new AllocateBudget.Body(id, body.amount()), caller.actor());
        var line = lines.get(id);
        return MoneyOrders.withOrderHeader(Responses.ok(view(line), line.version()), order);
    }

    @POST
    @Path("/{id}/return")
    @Idempotent(required = true)
    @Operation(operationId = "returnAllocation",
            summary = "收回预算 Propose to take free money of a line back into its source; another person confirms")
    public RestResponse<BudgetLineView> giveBack(UUID id, @NotNull @Valid Allocation body) {
        var order = orders.propose(OrderKind.RETURN_ALLOCATION, new ReturnAllocation.Body(id, body.amount()),
                caller.actor());
        var line = lines.get(id);
        return MoneyOrders.withOrderHeader(Responses.ok(view(line), line.version()), order);
    }

    @GET
    @Path("/{id}")
    @Owned(by = BudgetLines.class)
    @Operation(operationId = "readBudgetLine", summary = "预算科目 Read a budget line")
    public RestResponse<BudgetLineView> read(UUID id) {
        var line = lines.get(id);
        return Responses.ok(view(line), line.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listBudgetLines", summary = "预算科目列表 List budget lines")
    public Page<BudgetLineView> list(@QueryParam("purchaserId") @Nullable String purchaserId,
            @QueryParam("fiscalYear") @Nullable Integer fiscalYear, @Valid @BeanParam PageQuery page) {
        return Page
                .of(new KeysetQuery().ofUnit(caller, "purchaserId").by("purchaserId", purchaserId)
                        .by("fiscalYear", fiscalYear).of(lines, page), page.limit(), line -> Cursor.by(line.id()))
                .mapWith(this::balances, this::view);
    }

    private Map<Account, Balance> balances(List<BudgetLine> shown) {
        return ledger.balances(shown.stream().map(line -> Account.allocated(line.id())).toList());
    }

    private BudgetLineView view(BudgetLine line) {
        return view(line, balances(List.of(line)));
    }

    private BudgetLineView view(BudgetLine line, Map<Account, Balance> balances) {
        return BudgetLineView.of(line, balances.get(Account.allocated(line.id())),
                caller.allowed(EnumSet.allOf(LineCommand.class)));
    }
}
