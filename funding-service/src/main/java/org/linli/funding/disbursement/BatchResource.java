package org.linli.funding.disbursement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.funding.disbursement.BatchApi.BatchView;
import org.linli.funding.dualcontrol.MoneyOrders;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Disbursement 拨付")
class BatchResource {

    private final BatchService service;
    private final Batches batches;
    private final InstructionPlanner planner;
    private final MoneyOrders orders;
    private final Caller caller;

    BatchResource(BatchService service, Batches batches, InstructionPlanner planner, MoneyOrders orders,
            Caller caller) {
        this.service = service;
        this.batches = batches;
        this.planner = planner;
        this.orders = orders;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Operation(operationId = "createBatch", summary = "编制付款批次 Draft a batch")
    public RestResponse<BatchView> create(@NotNull @Valid BatchApi.Lines body) {
        var batch = service.draft(body.wanted(), caller.actor());
        return Responses.created("/api/v1/batches/" + batch.id(), view(batch), batch.version());
    }

    @GET
    @Operation(operationId = "listBatches", summary = "付款批次列表 Batches, newest first")
    public Page<BatchView> list(@Valid @BeanParam PageQuery page, @QueryParam("status") @Nullable BatchStatus status,
            @QueryParam("number") @Nullable String number) {
        return Page.of(new KeysetQuery().by("status", status).by("number", number).of(batches, page), page.limit(),
                batch -> Cursor.by(batch.id())).mapWith(this::contents, this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readBatch", summary = "付款批次 Read a batch")
    public RestResponse<BatchView> read(UUID id) {
        return answer(batches.get(id));
    }

    @POST
    @Path("/{id}/change")
    @Idempotent(required = true)
    @Operation(operationId = "changeBatch", summary = "修改批次 Change the lines; a check given before is void")
    public RestResponse<BatchView> change(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid BatchApi.Lines body) {
        return answer(service.change(id, ifMatch, body.wanted(), caller.actor()));
    }

    @POST
    @Path("/{id}/check")
    @Idempotent(required = true)
    @Operation(operationId = "checkBatch",
            summary = "复核批次 Check exactly this content; by a person who had no hand in it")
    public RestResponse<BatchView> check(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid BatchApi.Check body) {
        return answer(service.check(id, ifMatch, body.contentHash(), caller.actor()));
    }

    @POST
    @Path("/{id}/send-back")
    @Idempotent(required = true)
    @Operation(operationId = "sendBackBatch", summary = "退回修改 Send it back to its makers with a reason")
    public RestResponse<BatchView> sendBack(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid BatchApi.SendBack body) {
        return answer(service.sendBack(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent(required = true)
    @Operation(operationId = "cancelBatch", summary = "撤销批次 Cancel a batch that was not sent; its payables are free")
    public RestResponse<BatchView> cancel(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(service.cancel(id, ifMatch));
    }

    @POST
    @Path("/{id}/send")
    @Idempotent(required = true)
    @Operation(operationId = "sendBatch", summary = "发送银行 Release the batch to the bank")
    public RestResponse<BatchView> send(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(service.send(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/results")
    @Idempotent(required = true)
    @Operation(operationId = "recordResults",
            summary = "登记银行结果 Propose what the bank made of each instruction; another person confirms")
    public RestResponse<BatchView> results(UUID id, @NotNull @Valid BatchApi.Results body) {
        var results = body.results().stream().map(BatchApi.Result::said).toList();
        var order = orders.propose(OrderKind.RECORD_RESULTS, new RecordBankResult.Body(id, results), caller.actor());
        return MoneyOrders.withOrderHeader(answer(batches.get(id)), order);
    }

    private RestResponse<BatchView> answer(Batch batch) {
        return Responses.ok(view(batch), batch.version());
    }

    /** What is in each, and what of it does not go out as it was drafted. */
    private record Contents(Map<UUID, List<Instruction>> byBatch, Map<UUID, Hindrance> held) {
    }

    private Contents contents(List<Batch> shown) {
        var all = batches.instructions(shown.stream().map(Batch::id).toList());
        return new Contents(all.stream().collect(Collectors.groupingBy(Instruction::batchId)), planner.heldBack(all));
    }

    private BatchView view(Batch batch) {
        return view(batch, contents(List.of(batch)));
    }

    private BatchView view(Batch batch, Contents contents) {
        return BatchView.of(batch, contents.byBatch().getOrDefault(batch.id(), List.of()), contents.held(),
                batch.allowedTo(caller));
    }
}
