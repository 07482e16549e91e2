package org.linli.workforce.worker;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.audit.Restricted;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.vault.Vault;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/workers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Workers 社工")
class WorkerResource {

    private final WorkerService service;
    private final ReadingService readings;
    private final Workers workers;
    private final Vault vault;
    private final Caller caller;

    WorkerResource(WorkerService service, ReadingService readings, Workers workers, Vault vault, Caller caller) {
        this.service = service;
        this.readings = readings;
        this.workers = workers;
        this.vault = vault;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Owned(in = Where.BODY)
    @Operation(operationId = "registerWorker", summary = "登记社工 Register a person who works for the agency")
    public RestResponse<WorkerApi.WorkerView> register(@NotNull @Valid WorkerApi.NewWorker body) {
        var worker = service.register(body);
        return Responses.created("/api/v1/workers/" + worker.id(), WorkerApi.WorkerView.of(worker, vault),
                worker.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listWorkers", summary = "社工列表 List workers")
    public Page<WorkerApi.WorkerView> list(@Valid @BeanParam PageQuery page) {
        var found = kept().oldestFirst().of(workers, page);
        if (!caller.ownOnly()) {
            readings.listed(found.stream().limit(page.limit()).toList(), Reader.of(caller));
        }
        return Page.of(found, page.limit(), worker -> Cursor.by(worker.id()))
                .map(worker -> WorkerApi.WorkerView.of(worker, vault));
    }

    /** A former employer sees nobody who has left it. */
    private KeysetQuery kept() {
        var all = new KeysetQuery().ofAgency(caller, "employerId", null);
        return caller.ownOnly() ? all.where("consented = true") : all;
    }

    @GET
    @Path("/{id}")
    @Owned(by = Workers.class)
    @Operation(operationId = "readWorker", summary = "社工 Read a worker; workers read their own record")
    public RestResponse<WorkerApi.WorkerView> read(UUID id,
            @QueryParam("purpose") @DefaultValue("UNSAID") ReadingPurpose purpose) {
        return ok(readings.read(id, ReadingDepth.RECORD, purpose, Reader.of(caller)));
    }

    @GET
    @Path("/{id}/resident-id")
    @Restricted
    @Owned(by = Workers.class)
    @Operation(operationId = "readResidentId",
            summary = "查阅身份证号 Read the clear resident id, for a purpose that the worker sees")
    public WorkerApi.ResidentIdView residentId(UUID id, @NotNull @QueryParam("purpose") ReadingPurpose purpose) {
        return WorkerApi.ResidentIdView.of(readings.read(id, ReadingDepth.RESIDENT_ID, purpose, Reader.of(caller)),
                vault);
    }

    @POST
    @Path("/search")
    @Idempotent
    @Owned(in = Where.CALLER)
    @Operation(operationId = "searchWorker",
            summary = "按身份证号查找 Find a worker by resident id; an agency finds those whose records it keeps")
    public RestResponse<WorkerApi.WorkerView> search(@NotNull @Valid WorkerApi.Wanted body) {
        var only = caller.ownOnly() ? caller.agencyId() : Optional.<UUID>empty();
        return ok(readings.search(body, caller.ownOnly(), only.orElse(null), Reader.of(caller)));
    }

    @GET
    @Path("/{id}/readings")
    @Owned(by = Workers.class)
    @Operation(operationId = "listReadings", summary = "查阅记录 Who read the record, when and for what")
    public Page<WorkerApi.ReadingView> readings(UUID id, @Valid @BeanParam PageQuery page) {
        var found = new KeysetQuery().by("workerId", id).of(readings.all(), page);
        return Page.of(found, page.limit(), reading -> Cursor.by(reading.id())).map(WorkerApi.ReadingView::of);
    }

    @POST
    @Path("/{id}/service")
    @Idempotent(required = true)
    @Owned(by = Workers.class)
    @Operation(operationId = "recordService",
            summary = "申报从业经历 The first of two: claim service and supervision training for a worker")
    public RestResponse<WorkerApi.WorkerView> recordService(UUID id, @NotNull @Valid WorkerApi.NewService body) {
        return ok(service.claimService(id, body, caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-service")
    @Idempotent(required = true)
    @Operation(operationId = "confirmService", summary = "核实从业经历 The second of two: from now on it counts")
    public RestResponse<WorkerApi.WorkerView> confirmService(UUID id) {
        return ok(service.confirmService(id, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-service")
    @Idempotent(required = true)
    @Operation(operationId = "rejectService", summary = "从业经历不予认可 Nothing of what was claimed counts")
    public RestResponse<WorkerApi.WorkerView> rejectService(UUID id) {
        return ok(service.rejectService(id));
    }

    private RestResponse<WorkerApi.WorkerView> ok(Worker worker) {
        return Responses.ok(WorkerApi.WorkerView.of(worker, vault), worker.version());
    }
}
