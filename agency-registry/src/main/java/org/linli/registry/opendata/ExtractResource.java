package org.linli.registry.opendata;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.Invalid;

/** The whole of a day, from one look at the register. */
@Path("/api/v1/open-data")
@RunOnVirtualThread
@Tag(name = "Open data 开放数据")
class ExtractResource {

    private static final String JSON_LINES = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String UTF_8 = ";charset=UTF-8";

    private final Extract extract;
    private final Today today;

    ExtractResource(Extract extract, Today today) {
        this.extract = extract;
        this.today = today;
    }

    @GET
    @Path("/extract.jsonl")
    @Produces(JSON_LINES)
    @Operation(operationId = "readJsonExtract",
            summary = "全量数据(JSON Lines) All that is public on a day, an object of HSDS 3.0 a line")
    @APIResponse(responseCode = "200", description = "数据 The extract",
            content = @Content(mediaType = JSON_LINES, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<StreamingOutput> lines(@QueryParam("asOf") LocalDate asOf) {
        var day = day(asOf);
        return file("hsds-" + day + ".jsonl", JSON_LINES + UTF_8, out -> extract.lines(day, out));
    }

    @GET
    @Path("/extract.csv")
    @Produces(CSV)
    @Operation(operationId = "readCsvExtract",
            summary = "全量数据(CSV) One table of all that is public on a day, with the columns of HSDS 3.0")
    @APIResponse(responseCode = "200", description = "数据 The extract",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<StreamingOutput> table(@QueryParam("object") @Nullable HsdsObject object,
            @QueryParam("asOf") LocalDate asOf) {
        var day = day(asOf);
        var table = object == null ? HsdsObject.ORGANIZATION : object;
        return file("hsds-%s-%s.csv".formatted(table.name().toLowerCase(Locale.ROOT), day), CSV + UTF_8,
                out -> extract.table(table, day, out));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        var day = asOf == null ? today.date() : asOf;
        if (day.isAfter(today.date())) {
            throw new Invalid(OpenDataProblem.IN_FUTURE, "asOf", day);
        }
        return day;
    }

    private static RestResponse<StreamingOutput> file(String name, String type, Spool.Writing writing) {
        return RestResponse.ResponseBuilder.ok((StreamingOutput) Spool.of(writing), type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").build();
    }
}
