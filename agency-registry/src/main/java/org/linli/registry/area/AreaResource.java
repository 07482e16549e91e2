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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.time.Deadline;
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
    private final Clock clock;

    AreaResource(AreaService areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listAreas", summary = "街道及类型 The streets and their types on a day")
    public List<AreaView> list(@QueryParam("asOf") LocalDate asOf) {
        return areas.all(asOf == null ? Deadline.dayOf(clock.instant()) : asOf);
    }

    @POST
    @Path("/{code}/types")
    @Idempotent
    @Operation(operationId = "typeArea", summary = "调整街道类型 Type a street from a day on")
    public AreaView type(String code, @NotNull @Valid Typing body) {
        return areas.type(code, body.type(), body.from(), body.basis());
    }
}
