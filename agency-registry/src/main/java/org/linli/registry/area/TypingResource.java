package org.linli.registry.area;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

/** How streets and communities are typed, step by step. */
@Path("/api/v1/area-types")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Areas 街道")
class TypingResource {

    @Schema(name = "AreaTyping", description = "街道或社区类型 How a street or a community is typed from a day on")
    record TypingView(UUID id, long version, String area, AreaType type, LocalDate from, String basis,
            TypingStatus status, @Nullable LocalDate confirmUntil, List<String> allowedActions) {

        static TypingView of(AreaTyping typing, Caller caller) {
            return new TypingView(typing.id(), typing.version(), typing.area(), typing.type(), typing.from(),
                    typing.basis(), typing.status(), typing.confirmUntil(), typing.allowedTo(caller));
        }
    }

    private static final Set<String> READERS = Set.of("registry-officer", "auditor");

    private final AreaService areas;
    private final AreaTypings typings;
    private final Caller caller;

    TypingResource(AreaService areas, AreaTypings typings, Caller caller) {
        this.areas = areas;
        this.typings = typings;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listAreaTypes", summary = "类型调整列表 How streets and communities were typed, newest first")
    public Page<TypingView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("area") @Pattern(regexp = "\\d{9}|\\d{12}") @Nullable String area,
            @QueryParam("status") TypingStatus status) {
        var query = new KeysetQuery().by("area", area).by("status", status);
        if (!readsAll()) {
            query.where("status = ?", TypingStatus.IN_FORCE);
        }
        return Page.of(query.of(typings, page), page.limit(), typing -> Cursor.by(typing.id()))
                .map(typing -> TypingView.of(typing, caller));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readAreaType", summary = "类型调整 Read one")
    public RestResponse<TypingView> read(UUID id) {
        var typing = typings.get(id);
        if (typing.status() != TypingStatus.IN_FORCE && !readsAll()) {
            throw new NotFound("Typing", id);
        }
        return ok(typing);
    }

    /** What waits for a second, or fell, concerns those who decide on it. */
    private boolean readsAll() {
        return caller.hasAnyRole(READERS);
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent(required = true)
    @Operation(operationId = "confirmAreaType", summary = "确认类型 The second of two: it holds from its day on")
    public RestResponse<TypingView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(areas.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject")
    @Idempotent(required = true)
    @Operation(operationId = "rejectAreaType", summary = "不予调整 The type stays as it is")
    public RestResponse<TypingView> reject(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(areas.reject(id, ifMatch));
    }

    private RestResponse<TypingView> ok(AreaTyping typing) {
        return Responses.ok(TypingView.of(typing, caller), typing.version());
    }
}
