package org.linli.registry.area;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.aggregate.Today;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/areas")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Areas 街道")
class AreaResource {

    record Typing(@NotNull AreaType type, @NotNull LocalDate from, @NotBlank @Text(max = 500) String basis) {
    }

    record AreaView(String code, String nameZh, String nameEn, AreaType type, LocalDate typedFrom, String basis) {

        static AreaView of(Area area, AreaTyping typing) {
            return new AreaView(area.code(), area.nameZh(), area.nameEn(), typing.type(), typing.from(),
                    typing.basis());
        }
    }

    private final AreaService areas;
    private final Caller caller;
    private final Today today;

    AreaResource(AreaService areas, Caller caller, Today today) {
        this.areas = areas;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @Operation(operationId = "listAreas", summary = "街道及类型 The streets and their types on a day")
    public List<AreaView> list(@QueryParam("asOf") LocalDate asOf) {
        return areas.all(asOf == null ? today.date() : asOf);
    }

    @POST
    @Path("/{code}/types")
    @Idempotent
    @Operation(operationId = "typeArea",
            summary = "拟调整街道或社区类型 The first of two: type a street or a community from a day on")
    public RestResponse<TypingResource.TypingView> type(String code, @NotNull @Valid Typing body) {
        var proposed = areas.propose(code, body.type(), body.from(), body.basis(), caller.actor());
        return Responses.created("/api/v1/area-types/" + proposed.id(), TypingResource.TypingView.of(proposed, caller),
                proposed.version());
    }
}
