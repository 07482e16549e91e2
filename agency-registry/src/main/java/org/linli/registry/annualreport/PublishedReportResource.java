package org.linli.registry.annualreport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.registry.agency.RegisteredAgencyReader;

/** What everybody may read of an agency's years. */
@Path("/api/v1/agencies/{id}/annual-reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Annual reports 年度报告")
class PublishedReportResource {

    private final AnnualReports reports;
    private final RegisteredAgencyReader agencies;

    PublishedReportResource(AnnualReports reports, RegisteredAgencyReader agencies) {
        this.reports = reports;
        this.agencies = agencies;
    }

    @GET
    @Operation(operationId = "listPublishedReports",
            summary = "年度报告公示 The agency's accepted reports: how it grows by " + "the year")
    public Page<AnnualReportApi.PublishedReport> list(UUID id, @Valid @BeanParam PageQuery page) {
        agencies.get(id);
        var found = new KeysetQuery().by("agencyId", id).by("status", AnnualReportStatus.ACCEPTED).of(reports, page);
        return Page.of(found, page.limit(), report -> Cursor.by(report.id())).map(AnnualReportApi.PublishedReport::of);
    }
}
