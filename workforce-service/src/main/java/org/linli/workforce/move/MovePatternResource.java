package org.linli.workforce.move;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.rule.Rule;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/move-patterns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Moves 人员流动")
class MovePatternResource {

    /**
     * Names nobody.
     *
     * @param people null below the number that {@code MOVE-NAMELESS} gives; {@code from} and {@code until} the first
     * and the last day on which one of them began there
     */
    record MovePatternView(UUID id, UUID fromAgencyId, UUID toAgencyId, PatternKind kind, MovePatternStatus status,
            @Nullable Integer people, LocalDate from, LocalDate until, List<String> allowedActions) {

        static MovePatternView of(MovePattern pattern, Rule nameless, List<String> allowedActions) {
            return new MovePatternView(pattern.id(), pattern.fromAgencyId(), pattern.toAgencyId(), pattern.kind(),
                    pattern.status(), pattern.told(nameless), pattern.from(), pattern.until(), allowedActions);
        }
    }

    /** @param moveIds each leads to a person: for whoever handles the case, and nobody else */
    record PatternMovesView(UUID id, List<UUID> moveIds) {

        static PatternMovesView of(MovePattern pattern) {
            return new PatternMovesView(pattern.id(), pattern.moves());
        }
    }

    private final MovePatterns patterns;
    private final Today today;
    private final Caller caller;

    MovePatternResource(MovePatterns patterns, Today today, Caller caller) {
        this.patterns = patterns;
        this.today = today;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listMovePatterns",
            summary = "流动模式列表 Patterns of moves between agencies; they name nobody and keep nobody from leaving")
    public Page<MovePatternView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId) {
        var mine = caller.ownOnly() ? caller.agencyId().orElse(new UUID(0, 0)) : agencyId;
        var rows = new KeysetQuery();
        var found = (mine == null ? rows : rows.where("(fromAgencyId = ? or toAgencyId = ?)", mine)).of(patterns, page);
        var nameless = nameless();
        return Page.of(found, page.limit(), pattern -> Cursor.by(pattern.id()))
                .map(pattern -> MovePatternView.of(pattern, nameless, pattern.allowedTo(caller)));
    }

    @GET
    @Path("/{id}")
    @Owned(by = MovePatterns.class)
    @Operation(operationId = "readMovePattern", summary = "流动模式 Read a pattern of moves")
    public RestResponse<MovePatternView> read(UUID id) {
        var pattern = patterns.get(id);
        return Responses.ok(MovePatternView.of(pattern, nameless(), pattern.allowedTo(caller)), pattern.version());
    }

    @GET
    @Path("/{id}/moves")
    @Operation(operationId = "readPatternMoves",
            summary = "流动模式所涉人员流动 The moves behind a pattern, for the officer who handles it")
    public PatternMovesView moves(UUID id) {
        return PatternMovesView.of(patterns.get(id));
    }

    private Rule nameless() {
        return today.day().rule("MOVE-NAMELESS");
    }
}
