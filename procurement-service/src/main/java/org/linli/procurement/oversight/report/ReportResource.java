package org.linli.procurement.oversight.report;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.procurement.contracting.contract.ContractSides;
import org.linli.procurement.oversight.report.ReportApi.NewReport;
import org.linli.procurement.oversight.report.ReportApi.ReportAnswer;
import org.linli.procurement.oversight.report.ReportApi.ReportCount;
import org.linli.procurement.oversight.report.ReportApi.ReportView;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Purchasers 购买主体")
class ReportResource {

    private final ReportService service;
    private final Reports reports;
    private final ContractSides contracts;
    private final Caller caller;

    ReportResource(ReportService service, Reports reports, ContractSides contracts, Caller caller) {
        this.service = service;
        this.reports = reports;
        this.contracts = contracts;
        this.caller = caller;
    }

    @POST
    @Path("/purchaser-reports")
    @Idempotent
    @Operation(operationId = "fileReport",
            summary = "反映购买主体 Report late acceptance, unpaid work or pressure by the purchaser of one's contract")
    @Owned(by = ContractSides.class, in = Owned.Where.BODY)
    public RestResponse<ReportView> file(@NotNull @Valid NewReport body) {
        var contract = contracts.of(body.contractId());
        var sides = new PurchaserReport.Sides(body.contractId(), contract.agencyId(), contract.purchaserId());
        var report = service.file(sides, body.kind(), body.account());
        return Responses.created("/api/v1/purchaser-reports/" + report.id(), view(report), report.version());
    }

    @POST
    @Path("/purchaser-reports/{id}/answer")
    @Idempotent
    @Operation(operationId = "answerReport", summary = "答复反映 The purchaser answers a report; late is still an answer")
    @Owned(by = Reports.class)
    public RestResponse<ReportView> answer(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReportAnswer body) {
        var report = service.answer(id, ifMatch, body.text());
        return Responses.ok(view(report), report.version());
    }

    @GET
    @Path("/purchaser-reports/{id}")
    @Operation(operationId = "readReport",
            summary = "反映 One report, for its two sides, the association and the auditor")
    @Owned(in = Owned.Where.CALLER)
    public RestResponse<ReportView> read(UUID id) {
        var report = reports.get(id);
        if (!caller.owns(report.owner())) {
            throw new NotFound("PurchaserReport", id);
        }
        return Responses.ok(view(report), report.version());
    }

    @GET
    @Path("/purchaser-reports")
    @Operation(operationId = "listReports",
            summary = "反映列表 Reports one is a side of, newest first; all for association and auditor")
    @Owned(in = Owned.Where.CALLER)
    public Page<ReportView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("purchaserId") @Nullable String purchaserId,
            @QueryParam("status") @Nullable ReportStatus status) {
        var listing = new KeysetQuery().by("status", status);
        if (!caller.ownOnly()) {
            listing.by("purchaserId", purchaserId);
        } else if (caller.hasRole("purchaser")) {
            listing.by("purchaserId", caller.unit().orElse("-"));
        } else {
            listing.by("agencyId", caller.agencyId().orElse(new UUID(0, 0))).by("purchaserId", purchaserId);
        }
        return Page.of(listing.of(reports, page), page.limit(), report -> Cursor.by(report.id())).map(this::view);
    }

    /** Numbers only: who reported is not shown to the public. */
    @GET
    @Path("/purchaser-reports/counts")
    @Operation(operationId = "countReports",
            summary = "反映件数 How many reports against a purchaser, and how it answered them")
    public List<ReportCount> counts(@NotNull @QueryParam("purchaserId") String purchaserId) {
        return reports.counts(purchaserId);
    }

    private ReportView view(PurchaserReport report) {
        return ReportView.of(report, report.allowedTo(caller));
    }
}
