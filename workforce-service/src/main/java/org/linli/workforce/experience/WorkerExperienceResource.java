package org.linli.workforce.experience;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.workforce.worker.Worker;
import org.linli.workforce.worker.Workers;

/** A worker's ledger. */
@Path("/api/v1/workers/{workerId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Experience 从业经历")
class WorkerExperienceResource {

    /** @param days of direct service, a day in two places once */
    record BalanceView(UUID workerId, long days, long localDays, int directYears, int localYears,
            int supervisionTrainingHours) {

        static BalanceView of(Worker worker, ExperienceLedger ledger) {
            return new BalanceView(worker.id(), ledger.days(worker.id(), false), ledger.days(worker.id(), true),
                    ledger.directYears(worker), ledger.localYears(worker), ledger.supervisionTraining(worker));
        }
    }

    private final ExperienceService service;
    private final Experiences lines;
    private final ExperienceLedger ledger;
    private final Workers workers;
    private final Caller caller;

    WorkerExperienceResource(ExperienceService service, Experiences lines, ExperienceLedger ledger, Workers workers,
            Caller caller) {
        this.service = service;
        this.lines = lines;
        this.ledger = ledger;
        this.workers = workers;
        this.caller = caller;
    }

    @POST
    @Path("/experiences")
    @Idempotent(required = true)
    @Owned(by = Workers.class)
    @Operation(operationId = "claimExperience", summary = "申报从业经历 The first of two: claim a period with its evidence")
    public RestResponse<ExperienceResource.ExperienceView> claim(UUID workerId,
            @NotNull @Valid ExperienceResource.NewExperience body) {
        var line = service.claim(workerId, body.claimed(), caller.actor());
        return Responses.created("/api/v1/experiences/" + line.id(), view(line), line.version());
    }

    @GET
    @Path("/experiences")
    @Owned(by = Workers.class)
    @Operation(operationId = "listExperiences", summary = "从业经历列表 List the lines of a worker's ledger")
    public Page<ExperienceResource.ExperienceView> list(UUID workerId, @Valid @BeanParam PageQuery page) {
        var found = new KeysetQuery().by("workerId", workerId).oldestFirst().of(lines, page);
        return Page.of(found, page.limit(), line -> Cursor.by(line.id())).map(this::view);
    }

    @GET
    @Path("/experience")
    @Owned(by = Workers.class)
    @Operation(operationId = "readExperienceBalance", summary = "从业经历合计 What of the ledger counts today")
    public BalanceView balance(UUID workerId) {
        return BalanceView.of(workers.get(workerId), ledger);
    }

    private ExperienceResource.ExperienceView view(Experience line) {
        return ExperienceResource.ExperienceView.of(line, line.allowedTo(caller));
    }
}
