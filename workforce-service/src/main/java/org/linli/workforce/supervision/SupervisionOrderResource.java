package org.linli.workforce.supervision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/supervision-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Supervision 督导")
class SupervisionOrderResource {

    record OrderAssignment(@NotNull UUID supervisorPostId) {
    }

    /** Whole hours held in one period of the order, counted from 1. */
    record NewReport(@Min(1) @Max(60) int period, @Min(1) @Max(200) int hours,
            @NotBlank @Text(max = 4000) String text) {
    }

    /** @param missing the periods whose hours are not reported yet */
    record OrderView(UUID id, UUID agencyId, UUID contractId, UUID evaluationId, int hoursPerMonth, LocalDate from,
            LocalDate until, OrderStatus status, @Nullable UUID supervisorPostId, List<SupervisionOrder.Report> reports,
            List<Integer> missing, List<String> allowedActions) {

        static OrderView of(SupervisionOrder order, List<String> allowedActions) {
            return new OrderView(order.id(), order.agencyId(), order.contractId(), order.evaluationId(),
                    order.hoursPerMonth(), order.from(), order.until(), order.status(), order.supervisorPostId(),
                    order.reports(), order.missing(), allowedActions);
        }
    }

    private final SupervisionOrderService service;
    private final SupervisionOrders orders;
    private final Caller caller;

    SupervisionOrderResource(SupervisionOrderService service, SupervisionOrders orders, Caller caller) {
        this.service = service;
        this.orders = orders;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listSupervisionOrders", summary = "督导要求 Supervision ordered after failed evaluations")
    public Page<OrderView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId) {
        var found = new KeysetQuery().ofAgency(caller, "agencyId", agencyId).oldestFirst().of(orders, page);
        return Page.of(found, page.limit(), order -> Cursor.by(order.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = SupervisionOrders.class)
    @Operation(operationId = "readSupervisionOrder", summary = "督导要求 Read an order with its reports")
    public RestResponse<OrderView> read(UUID id) {
        return ok(orders.get(id));
    }

    @POST
    @Path("/{id}/assign")
    @Idempotent(required = true)
    @Owned(by = SupervisionOrders.class)
    @Operation(operationId = "assignOrderSupervisor", summary = "落实督导 Assign the supervisor who fulfils the order")
    public RestResponse<OrderView> assign(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid OrderAssignment body) {
        return ok(service.assign(id, ifMatch, body.supervisorPostId()));
    }

    @POST
    @Path("/{id}/report")
    @Idempotent(required = true)
    @Owned(by = SupervisionOrders.class)
    @Operation(operationId = "reportSupervision",
            summary = "报告督导 Report the hours of a period; the last fulfils the order")
    public RestResponse<OrderView> report(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewReport body) {
        return ok(service.report(id, ifMatch, body));
    }

    private RestResponse<OrderView> ok(SupervisionOrder order) {
        return Responses.ok(view(order), order.version());
    }

    private OrderView view(SupervisionOrder order) {
        return OrderView.of(order, order.allowedTo(caller));
    }
}
