package org.linli.funding.overdue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/overdue/disclosures")
@RunOnVirtualThread
@Tag(name = "Overdue 逾期")
class DisclosureResource {

    @Schema(description = "年度逾期合同公开 What was overdue in a year; sha256 of the file")
    record DisclosureView(UUID id, int year, LocalDate publishedOn, LocalDate publishBy, int contracts, Money amount,
            String sha256) {

        static DisclosureView of(Disclosure disclosure) {
            return new DisclosureView(disclosure.id(), disclosure.year(), disclosure.publishedOn(),
                    disclosure.publishBy(), disclosure.contracts(), disclosure.amount(), disclosure.sha256());
        }
    }

    private final Disclosures disclosures;

    DisclosureResource(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listDisclosures",
            summary = "年度逾期合同公开 The yearly files of overdue contracts, for everyone to see")
    public Page<DisclosureView> list(@Valid @BeanParam PageQuery page) {
        return Page.of(new KeysetQuery().of(disclosures, page), page.limit(), disclosure -> Cursor.by(disclosure.id()))
                .map(DisclosureView::of);
    }

    @GET
    @Path("/{year}/file")
    @Produces("text/csv")
    @Operation(operationId = "readDisclosureFile", summary = "年度逾期合同文件 One year's file as it was published, CSV")
    public RestResponse<String> file(int year) {
        return RestResponse.ResponseBuilder.ok(disclosures.get(year).csv()).type("text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=overdue-" + year + ".csv").build();
    }
}
