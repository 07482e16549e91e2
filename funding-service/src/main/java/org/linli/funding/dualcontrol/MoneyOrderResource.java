package org.linli.funding.dualcontrol;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.funding.dualcontrol.OrderStatus.OrderCommand;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.Rejection;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

/** The second pair of eyes. */
@Path("/api/v1/money-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Money orders 资金指令")
class MoneyOrderResource {

    /**
     * @param content what will be done, exactly; contentHash is the SHA-256 a confirmation is bound to; lapsesAt while
     * nobody has decided it
     */
    @Schema(description = "资金指令 A command on money that waits for, or had, a second person")
    record MoneyOrderView(UUID id, OrderKind kind, UUID aboutId,
            @JsonRawValue @Schema(implementation = Object.class) String content, String contentHash, OrderStatus status,
            String proposedBy, Instant proposedAt, @Nullable Instant lapsesAt, @Nullable String decidedBy,
            @Nullable Instant decidedAt, @Nullable String reason, List<String> allowedActions, long version) {

        static MoneyOrderView of(MoneyOrder order, List<String> allowedActions) {
            return new MoneyOrderView(order.id(), order.kind(), order.aboutId(), order.content(), order.contentHash(),
                    order.status(), order.proposedBy(), order.proposedAt(), order.lapsesAt(), order.decidedBy(),
                    order.decidedAt(), order.reason(), allowedActions, order.version());
        }
    }

    @Schema(description = "确认 The hash of what was looked at")
    record ConfirmOrder(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash) {
    }

    @Schema(description = "退回 Why it is not done")
    record RefuseOrder(@NotBlank @Text(max = 500) String reason) {
    }

    private final MoneyOrders orders;
    private final Caller caller;

    MoneyOrderResource(MoneyOrders orders, Caller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listMoneyOrders", summary = "资金指令列表 Money orders, newest first")
    public Page<MoneyOrderView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("status") @Nullable OrderStatus status, @QueryParam("aboutId") @Nullable UUID aboutId) {
        return Page.of(new KeysetQuery().by("aboutId", aboutId).by("status", status).of(orders, page), page.limit(),
                order -> Cursor.by(order.id())).mapWith(orders::overtaken, this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readMoneyOrder", summary = "资金指令 One money order with its exact content")
    public RestResponse<MoneyOrderView> read(UUID id) {
        return answer(orders.get(id));
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent(required = true)
    @Operation(operationId = "confirmMoneyOrder",
            summary = "确认资金指令 Do exactly this; by another person than the proposer")
    public RestResponse<MoneyOrderView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ConfirmOrder body) {
        return answer(orders.confirm(id, ifMatch, body.contentHash(), caller.actor()));
    }

    @POST
    @Path("/{id}/refuse")
    @Idempotent(required = true)
    @Operation(operationId = "refuseMoneyOrder", summary = "退回资金指令 Do not do it; by another person than the proposer")
    public RestResponse<MoneyOrderView> refuse(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RefuseOrder body) {
        return answer(orders.refuse(id, ifMatch, body.reason(), caller.actor()));
    }

    private RestResponse<MoneyOrderView> answer(MoneyOrder order) {
        return Responses.ok(view(order, orders.overtaken(List.of(order))), order.version());
    }

    /** What can never be carried out any more offers no confirmation, also before its end is written. */
    private MoneyOrderView view(MoneyOrder order, Map<UUID, Rejection> overtaken) {
        var confirm = OrderCommand.CONFIRM.operation();
        return MoneyOrderView.of(order, order.allowedTo(caller).stream()
                .filter(each -> !each.equals(confirm) || !overtaken.containsKey(order.id())).toList());
    }
}
