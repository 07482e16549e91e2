package org.linli.registry.intake;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

/** Agencies that are in a register already come into this one by a table. */
@Path("/api/v1/agency-imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Agencies 机构")
class IntakeResource {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final IntakeService service;
    private final Intakes intakes;
    private final Caller caller;

    IntakeResource(IntakeService service, Intakes intakes, Caller caller) {
        this.service = service;
        this.intakes = intakes;
        this.caller = caller;
    }

    @POST
    @Path("/check")
    @Consumes({CSV, XLSX})
    @Idempotent
    @Operation(operationId = "checkAgencyImport",
            summary = "核对名册 Read a table of agencies and answer each row; nothing is kept")
    public IntakeApi.ReportView check(@NotNull IntakeFile file) {
        return service.check(file.content());
    }

    @POST
    @Consumes({CSV, XLSX})
    @Idempotent(required = true)
    @Operation(operationId = "proposeAgencyImport",
            summary = "提交名册 The first of two: hand in a table of agencies, all of whose rows can be taken")
    public RestResponse<IntakeApi.IntakeView> propose(@NotNull IntakeFile file) {
        var proposed = service.propose(file.content(), caller.actor());
        return Responses.created("/api/v1/agency-imports/" + proposed.id(), view(proposed), proposed.version());
    }

    @GET
    @Operation(operationId = "listAgencyImports", summary = "名册列表 Tables of agencies that were handed in, newest first")
    public Page<IntakeApi.IntakeView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("status") IntakeStatus status) {
        return Page.of(new KeysetQuery().by("status", status).of(intakes, page), page.limit(),
                intake -> Cursor.by(intake.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readAgencyImport", summary = "名册 Read what was handed in")
    public RestResponse<IntakeApi.IntakeView> read(UUID id) {
        return ok(intakes.get(id));
    }

    @GET
    @Path("/{id}/report")
    @Operation(operationId = "readAgencyImportReport",
            summary = "名册逐行 Its rows as they stand beside the register today, until it is decided")
    public IntakeApi.ReportView report(UUID id) {
        return service.report(id);
    }

    @POST
    @Path("/{id}/confirm")
    @Consumes(MediaType.WILDCARD)
    @Idempotent(required = true, seconds = 120)
    @Operation(operationId = "confirmAgencyImport",
            summary = "准予导入 The second of two: every row comes into the register, or none")
    public RestResponse<IntakeApi.IntakeView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.WILDCARD)
    @Idempotent(required = true)
    @Operation(operationId = "rejectAgencyImport", summary = "不予导入 Nothing of it comes into the register")
    public RestResponse<IntakeApi.IntakeView> reject(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.reject(id, ifMatch, caller.actor()));
    }

    private RestResponse<IntakeApi.IntakeView> ok(Intake intake) {
        return Responses.ok(view(intake), intake.version());
    }

    private IntakeApi.IntakeView view(Intake intake) {
        return IntakeApi.IntakeView.of(intake, caller);
    }
}
