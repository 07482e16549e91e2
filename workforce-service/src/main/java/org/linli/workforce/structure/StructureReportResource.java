package org.linli.workforce.structure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/structure-reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Structure 人才结构")
class StructureReportResource {

    /** @param figures as they stood when it was drawn up */
    record StructureReportView(UUID id, int year, StructureReportStatus status, Figures figures, String draftedBy,
            LocalDate publishBy, @Nullable String publishedBy, @Nullable LocalDate endedOn,
            List<String> allowedActions) {

        static StructureReportView of(StructureReport report, List<String> allowedActions) {
            return new StructureReportView(report.id(), report.year(), report.status(), report.figures(),
                    report.draftedBy(), report.publishBy(), report.publishedBy(), report.endedOn(), allowedActions);
        }
    }

    private final StructureReportService service;
    private final StructureReports reports;
    private final Caller caller;

    StructureReportResource(StructureReportService service, StructureReports reports, Caller caller) {
        this.service = service;
        this.reports = reports;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Operation(operationId = "drawUpStructureReport",
            summary = "编制年度人才报告 Draw up this year's report; its figures are frozen")
    public RestResponse<StructureReportView> draft() {
        var report = service.draft(caller.actor());
        return Responses.created("/api/v1/structure-reports/" + report.id(), view(report), report.version());
    }

    @GET
    @Operation(operationId = "listStructureReports", summary = "年度人才报告列表 List yearly reports")
    public Page<StructureReportView> list(@Valid @BeanParam PageQuery page) {
        var found = new KeysetQuery().of(reports, page);
        return Page.of(found, page.limit(), report -> Cursor.by(report.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readStructureReport", summary = "年度人才报告 Read a yearly report")
    public RestResponse<StructureReportView> read(UUID id) {
        return ok(reports.get(id));
    }

    @POST
    @Path("/{id}/publish")
    @Idempotent(required = true)
    @Operation(operationId = "publishStructureReport",
            summary = "发布年度人才报告 Publish; by another person than who drew it up")
    public RestResponse<StructureReportView> publish(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.publish(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/drop")
    @Idempotent(required = true)
    @Operation(operationId = "dropStructureReport", summary = "放弃年度人才报告 Drop a draft; another may be drawn up")
    public RestResponse<StructureReportView> drop(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.drop(id, ifMatch));
    }

    private RestResponse<StructureReportView> ok(StructureReport report) {
        return Responses.ok(view(report), report.version());
    }

    private StructureReportView view(StructureReport report) {
        return StructureReportView.of(report, report.allowedTo(caller));
    }
}
