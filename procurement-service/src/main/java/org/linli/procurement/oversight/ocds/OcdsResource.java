package org.linli.procurement.oversight.ocds;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.problem.NotFound;
import org.linli.procurement.oversight.ocds.release.JsonText;
import org.linli.procurement.oversight.ocds.release.OcdsSchema;

/** Everything in packages of the standard. One has at least one release or record, so an empty selection is a 404. */
@Path("/api/v1/ocds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Open publication 公开发布 (OCDS)")
class OcdsResource {

    static final String RELEASES = "/api/v1/ocds/releases";
    static final String RECORDS = "/api/v1/ocds/records";

    /** What is published once stays as it is; so does the schema until the next version of the service. */
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String AN_HOUR = "public, max-age=3600";

    private final Published published;
    private final PackageWriter packages;
    private final String schema;

    OcdsResource(Published published, PackageWriter packages, OcdsSchema schema) {
        this.published = published;
        this.packages = packages;
        this.schema = JsonText.write(schema.release());
    }

    @GET
    @Path("/releases")
    @Operation(operationId = "listOcdsReleases",
            summary = "OCDS 发布 All releases, oldest first, in packages linked by next and prev",
            description = "Follow links.next to the end; to go on later, ask for the last package again.")
    @APIResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = OcdsApi.ReleasePackage.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem404")
    public String releases(@Valid @BeanParam PackageQuery query) {
        var page = published.releases(query);
        if (page.rows().isEmpty()) {
            throw new NotFound("Release", "*");
        }
        return packages.releases(query, page);
    }

    @GET
    @Path("/releases/{id}")
    @Operation(operationId = "readOcdsRelease", summary = "一次发布 One release, in a package of its own")
    @APIResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = OcdsApi.ReleasePackage.class)))
    public RestResponse<String> release(UUID id) {
        var release = published.release(id).orElseThrow(() -> new NotFound("Release", id));
        return kept(packages.release(release), FOR_GOOD);
    }

    @GET
    @Path("/records")
    @Operation(operationId = "listOcdsRecords",
            summary = "采购过程档案 All records with their compiled releases, in packages linked by next and prev",
            description = "from and until concern the latest release of a record.")
    @APIResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = OcdsApi.RecordPackage.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem404")
    public String records(@Valid @BeanParam PackageQuery query) {
        var page = published.records(query);
        if (page.rows().isEmpty()) {
            throw new NotFound("Record", "*");
        }
        return packages.records(query, page, published.linked(page.rows().stream().map(Published.Row::id).toList()));
    }

    @GET
    @Path("/records/{ocid}")
    @Operation(operationId = "readOcdsRecord", summary = "一个采购过程 One record with all its releases and their sum")
    @APIResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = OcdsApi.RecordPackage.class)))
    public String record(String ocid) {
        var record = published.record(ocid).orElseThrow(() -> new NotFound("Record", ocid));
        return packages.record(record, published.releasesOf(ocid));
    }

    @GET
    @Path("/release-schema")
    @Operation(operationId = "readOcdsSchema",
            summary = "发布的数据结构 The JSON Schema of our releases: the standard's with our extensions merged in")
    @APIResponse(responseCode = "200", description = "OK",
            content = @Content(schema = @Schema(implementation = Object.class)))
    public RestResponse<String> schema() {
        return kept(schema, AN_HOUR);
    }

    private static RestResponse<String> kept(String text, String howLong) {
        return RestResponse.ResponseBuilder.ok(text).header(HttpHeaders.CACHE_CONTROL, howLong).build();
    }
}
