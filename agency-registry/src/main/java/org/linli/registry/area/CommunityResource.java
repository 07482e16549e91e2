package org.linli.registry.area;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Today;
import org.linli.platform.idempotency.Idempotent;

/** The communities under the streets. */
@Path("/api/v1/areas")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Areas 街道")
class CommunityResource {

    /** @param ofStreet not typed on its own: it is what its street is; the type null before that was typed */
    @Schema(description = "社区 A community and its type on a day")
    record CommunityView(String code, String street, String nameZh, @Nullable AreaType type, boolean ofStreet,
            @Nullable LocalDate typedFrom, @Nullable String basis) {

        static CommunityView of(Community one, @Nullable AreaTyping own, @Nullable AreaTyping ofStreet) {
            var typing = own == null ? ofStreet : own;
            return typing == null ? new CommunityView(one.code(), one.street(), one.nameZh(), null, true, null, null)
                    : new CommunityView(one.code(), one.street(), one.nameZh(), typing.type(), own == null,
                            typing.from(), typing.basis());
        }
    }

    private final AreaService areas;
    private final CommunityImport table;
    private final Today today;

    CommunityResource(AreaService areas, CommunityImport table, Today today) {
        this.areas = areas;
        this.table = table;
        this.today = today;
    }

    @GET
    @Path("/{code}/communities")
    @Operation(operationId = "listCommunities", summary = "街道所辖社区 The communities of a street and their types on a day")
    public List<CommunityView> list(String code, @QueryParam("asOf") LocalDate asOf) {
        return areas.communities(code, asOf == null ? today.date() : asOf);
    }

    @POST
    @Path("/communities/import")
    @Consumes("text/csv")
    @Idempotent(required = true)
    @Operation(operationId = "importCommunities",
            summary = "导入社区 Take a table of communities: code, name_zh; each row is answered")
    public CommunityImport.Report importTable(@NotBlank @Size(max = 1_000_000) String csv) {
        return table.take(csv);
    }
}
