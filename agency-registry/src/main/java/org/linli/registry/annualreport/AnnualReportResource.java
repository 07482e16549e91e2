package org.linli.registry.annualreport;

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
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/annual-reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Annual reports 年度报告")
class AnnualReportResource {

    private final AnnualReportService service;
    private final AnnualReports reports;
    private final Caller caller;

    AnnualReportResource(AnnualReportService service, AnnualReports reports, Caller caller) {
        this.service = service;
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listAnnualReports", summary = "年度报告列表 List annual reports, also those that are owed")
    public Page<AnnualReportApi.AnnualReportView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("agencyId") UUID agencyId, @QueryParam("year") Integer year,
            @QueryParam("status") AnnualReportStatus status) {
        var found = new KeysetQuery().ofAgency(caller, "agencyId", agencyId).by("year", year).by("status", status)
                .of(reports, page);
        return Page.of(found, page.limit(), report -> Cursor.by(report.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = AnnualReports.class)
    @Operation(operationId = "readAnnualReport", summary = "年度报告 Read an annual report")
    public RestResponse<AnnualReportApi.AnnualReportView> read(UUID id) {
        return ok(reports.get(id));
    }

    @POST
    @Path("/{id}/hand-over")
    @Idempotent
    @Owned(by = AnnualReports.class)
    @Operation(operationId = "handAnnualReportOver", summary = "已送业务主管单位 Say when the supervising unit had the report")
    public RestResponse<AnnualReportApi.AnnualReportView> handOver(UUID id,
            @NotNull @Valid AnnualReportApi.HandOver body) {
        return ok(service.handOver(id, body.on()));
    }

    @POST
    @Path("/{id}/file")
    @Idempotent(required = true)
    @Owned(by = AnnualReports.class)
    @Operation(operationId = "fileAnnualReport", summary = "报送年度报告 File the report, also late")
    public RestResponse<AnnualReportApi.AnnualReportView> file(UUID id, @NotNull @Valid AnnualReportApi.Filing body) {
        requireSense(body);
        return ok(service.file(id, body.content()));
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @Operation(operationId = "returnAnnualReport", summary = "退回补正 Return the report with reasons and a term")
    public RestResponse<AnnualReportApi.AnnualReportView> returnFor(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AnnualReportApi.ReportWords body) {
        return ok(service.returnFor(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/review")
    @Idempotent(required = true)
    @Operation(operationId = "reviewAnnualReport", summary = "拟定年检结论 The first of two: propose the conclusion")
    public RestResponse<AnnualReportApi.AnnualReportView> review(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AnnualReportApi.ReportCheckBody body) {
        return ok(service.review(id, ifMatch, body.conclusion(), body.reasons(), caller.actor()));
    }

    @POST
    @Path("/{id}/accept")
    @Idempotent(required = true)
    @Operation(operationId = "acceptAnnualReport", summary = "作出年检结论 The second of two: accept with the conclusion")
    public RestResponse<AnnualReportApi.AnnualReportView> accept(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.accept(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-review")
    @Idempotent(required = true)
    @Operation(operationId = "rejectAnnualReportReview", summary = "结论不予通过 The conclusion falls; it is checked anew")
    public RestResponse<AnnualReportApi.AnnualReportView> rejectReview(UUID id,
            @HeaderParam("If-Match") String ifMatch) {
        return ok(service.rejectReview(id, ifMatch));
    }

    @POST
    @Path("/{id}/explain")
    @Idempotent
    @Owned(by = AnnualReports.class)
    @Operation(operationId = "explainAnnualReport", summary = "陈述申辩 The agency is heard on why it is late")
    public RestResponse<AnnualReportApi.AnnualReportView> explain(UUID id,
            @NotNull @Valid AnnualReportApi.ReportWords body) {
        return ok(service.explain(id, body.reason()));
    }

    @POST
    @Path("/{id}/seek-listing")
    @Idempotent(required = true)
    @Operation(operationId = "seekReportListing",
            summary = "提请列入活动异常名录 Ask the panel for the abnormal list, once the agency was heard")
    public RestResponse<AnnualReportApi.AnnualReportView> seekListing(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AnnualReportApi.ReportWords body) {
        return ok(service.seekListing(id, ifMatch, body.reason(), caller.actor()));
    }

    private static void requireSense(AnnualReportApi.Filing body) {
        if (body.certified() > body.staff()) {
            throw new Invalid(AnnualReportProblem.CERTIFIED, "certified", body.certified(), body.staff());
        }
        if (body.income().isNegative() || body.expenses().isNegative()
                || body.governmentIncome().compareTo(Money.ZERO) < 0
                || body.governmentIncome().isMoreThan(body.income())) {
            throw new Invalid(AnnualReportProblem.INCOME, "income");
        }
    }

    private RestResponse<AnnualReportApi.AnnualReportView> ok(AnnualReport report) {
        return Responses.ok(view(report), report.version());
    }

    private AnnualReportApi.AnnualReportView view(AnnualReport report) {
        return AnnualReportApi.AnnualReportView.of(report, report.allowedTo(caller));
    }
}
