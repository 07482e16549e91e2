package org.linli.funding.bridge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

@Path("/api/v1/bridge-pool")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bridges 周转金")
class BridgePoolResource {

    /** @param facility the bridge pool when nothing is said */
    record PoolFunding(@NotNull UUID sourceId, @NotNull Money amount, @Nullable Facility facility) {

        Facility pool() {
            return facility == null ? Facility.BRIDGE : facility;
        }
    }

    record PoolView(Facility facility, Money available) {

        static PoolView of(Facility facility, Bridges bridges) {
            return new PoolView(facility, bridges.pool(facility));
        }
    }

    private final Bridges bridges;
    private final MoneyOrders orders;
    private final Caller caller;

    BridgePoolResource(Bridges bridges, MoneyOrders orders, Caller caller) {
        this.bridges = bridges;
        this.orders = orders;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "readBridgePool", summary = "周转金池 What the pool has")
    public PoolView read(@QueryParam("facility") @DefaultValue("BRIDGE") Facility facility) {
        return PoolView.of(facility, bridges);
    }

    @POST
    @Path("/fund")
    @Idempotent(required = true)
    @Operation(operationId = "fundBridgePool",
            summary = "注入周转金池 Propose to move unallocated money of a source into the pool; another person confirms")
    public RestResponse<PoolView> fund(@NotNull @Valid PoolFunding body) {
        requirePositive(body);
        var order = orders.propose(OrderKind.FUND_POOL, new FundPool.Body(body.pool(), body.sourceId(), body.amount()),
                caller.actor());
        return MoneyOrders.withOrderHeader(RestResponse.ok(read(body.pool())), order);
    }

    @POST
    @Path("/return")
    @Idempotent(required = true)
    @Operation(operationId = "returnPoolCapital",
            summary = "退出周转金池 Propose to give a source back what the pool does not need; another person confirms")
    public RestResponse<PoolView> giveBack(@NotNull @Valid PoolFunding body) {
        requirePositive(body);
        var order = orders.propose(OrderKind.RETURN_POOL,
                new ReturnPoolCapital.Body(body.pool(), body.sourceId(), body.amount()), caller.actor());
        return MoneyOrders.withOrderHeader(RestResponse.ok(read(body.pool())), order);
    }

    private static void requirePositive(PoolFunding body) {
        if (!body.amount().isPositive()) {
            throw new Invalid(BridgeProblem.TOO_MUCH, "amount", body.amount(), "0.01");
        }
    }
}
