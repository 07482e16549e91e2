package org.linli.funding.budget;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.funding.budget.BudgetApi.ReservationView;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/reservations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Budgets 预算")
class ReservationResource {

    private final Reservations reservations;
    private final Caller caller;

    ReservationResource(Reservations reservations, Caller caller) {
        this.reservations = reservations;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Owned(by = Reservations.class)
    @Operation(operationId = "readReservation", summary = "预算占用 Read a reservation")
    public RestResponse<ReservationView> read(UUID id) {
        var reservation = reservations.get(id);
        return Responses.ok(ReservationView.of(reservation), reservation.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listReservations", summary = "预算占用列表 List reservations")
    public Page<ReservationView> list(@QueryParam("purchaseId") @Nullable UUID purchaseId,
            @QueryParam("lineId") @Nullable UUID lineId, @QueryParam("status") @Nullable ReservationStatus status,
            @Valid @BeanParam PageQuery page) {
        return Page
                .of(new KeysetQuery().ofUnit(caller, "purchaserId").by("purchaseId", purchaseId).by("lineId", lineId)
                        .by("status", status).of(reservations, page), page.limit(), row -> Cursor.by(row.id()))
                .map(ReservationView::of);
    }
}
