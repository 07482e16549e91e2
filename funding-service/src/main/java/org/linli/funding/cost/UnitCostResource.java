package org.linli.funding.cost;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.KnownContracts;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.identity.Owner;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

/** What a unit of service costs. */
@Path("/api/v1/unit-costs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Costs 成本")
class UnitCostResource {

    private final UnitCosts costs;
    private final KnownContracts contracts;
    private final Caller caller;

    UnitCostResource(UnitCosts costs, KnownContracts contracts, Caller caller) {
        this.costs = costs;
        this.contracts = contracts;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listUnitCosts",
            summary = "单位成本列表 Each contract's latest verified units and what one cost, newest first")
    public Page<CostApi.UnitCost> list(@Valid @BeanParam PageQuery page,
            @QueryParam("serviceType") @Size(max = 60) @Nullable String serviceType,
            @QueryParam("unit") @Size(max = 30) @Nullable String unit,
            @QueryParam("areaCode") @Pattern(regexp = "\\d{9}") @Nullable String areaCode,
            @QueryParam("agencyId") @Nullable UUID agencyId) {
        var found = costs.latest(new UnitCosts.Filter(serviceType, unit, areaCode, agencyId, null),
                page.cursor().map(Cursor::id).orElse(null), page.fetch());
        return Page.of(found, page.limit(), one -> Cursor.by(one.outputId()));
    }

    @GET
    @Path("/years")
    @Operation(operationId = "listUnitCostYears",
            summary = "单位成本逐年 Per unit and year over all contracts, at most two hundred, the latest first")
    public List<CostApi.UnitYear> years(@QueryParam("serviceType") @Size(max = 60) @Nullable String serviceType) {
        return costs.years(serviceType);
    }

    @GET
    @Path("/contracts/{contractId}")
    @Owned(in = Where.CALLER)
    @Operation(operationId = "readContractCost",
            summary = "合同成本 A contract's personnel share and unit costs, period by period")
    public CostApi.ContractCost contract(UUID contractId) {
        var contract = contracts.get(contractId);
        caller.requireOwn(Owner.agency(contract.agencyId()).and(Owner.unit(contract.purchaserId())));
        var money = costs.money(contractId);
        return new CostApi.ContractCost(contractId, contract.number(), money[0], Costing.share(money[1], money[0]),
                costs.of(contractId));
    }
}
