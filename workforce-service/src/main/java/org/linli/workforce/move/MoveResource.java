package org.linli.workforce.move;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Today;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.identity.Owner;
import org.linli.platform.rule.Rule;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.workforce.post.EndReason;
import org.linli.workforce.post.Tier;
import org.linli.workforce.worker.WorkerScope;

@Path("/api/v1/moves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Moves 人员流动")
class MoveResource {

    /** @param successorId who takes the cases over: named where there are any, and only there */
    record Handover(@Min(0) @Max(10000) int cases, @Nullable UUID successorId) {
    }

    /** @param reasons as the person said them, the weightiest first; none where they did not want to talk */
    record Talk(@NotNull @Size(max = 6) List<@NotNull EndReason> reasons) {
    }

    /** @param declined the person did not want to talk */
    record TalkView(LocalDate on, String by, boolean declined, List<EndReason> reasons) {

        static @Nullable TalkView of(@Nullable ExitTalk talk) {
            return talk == null ? null : new TalkView(talk.on(), talk.by(), talk.isDeclined(), talk.reasons());
        }
    }

    /**
     * @param reason and the talk: to the person, the agency they left, the association and the auditor
     * @param toAgencyId and {@code arrivedOn}: to the person, the association and the auditor; never to a former agency
     */
    record MoveView(UUID id, UUID workerId, UUID agencyId, Tier tier, LocalDate leftOn, MoveStatus status,
            LocalDate handOverBy, @Nullable Integer cases, @Nullable UUID successorId, @Nullable LocalDate receivedOn,
            @Nullable EndReason reason, @Nullable TalkView talk, @Nullable UUID toAgencyId,
            @Nullable LocalDate arrivedOn, List<String> allowedActions) {

        static MoveView of(Move move, boolean why, boolean where, List<String> allowedActions) {
            return new MoveView(move.id(), move.workerId(), move.agencyId(), move.tier(), move.leftOn(), move.status(),
                    move.handOverBy(), move.cases(), move.successorId(), move.receivedOn(), why ? move.reason() : null,
                    why ? TalkView.of(move.talk()) : null, where ? move.toAgencyId() : null,
                    where ? move.arrivedOn().orElse(null) : null, allowedActions);
        }
    }

    /** @param people null below the number that {@code MOVE-NAMELESS} gives */
    record ReasonView(EndReason reason, @Nullable Integer people) {

        static ReasonView of(EndReason reason, int people, Rule nameless) {
            return new ReasonView(reason, people < nameless.asInt() ? null : people);
        }
    }

    /**
     * @param left people within the year to {@code until}, whatever for; {@code percent} of the mean of those at work
     * before and after it, rounded down
     */
    record ChurnView(UUID agencyId, LocalDate from, LocalDate until, int left, long before, long after, int percent,
            List<ReasonView> reasons) {

        static ChurnView of(Churn churn, Rule nameless) {
            return new ChurnView(churn.agencyId(), churn.from(), churn.until(), churn.people(), churn.before(),
                    churn.after(), churn.percent(), churn.left().entrySet().stream()
                            .map(each -> ReasonView.of(each.getKey(), each.getValue(), nameless)).toList());
        }
    }

    private static final Set<String> OVERSEERS = Set.of("association", "auditor");

    private final MoveService service;
    private final Moves moves;
    private final Today today;
    private final Caller caller;

    MoveResource(MoveService service, Moves moves, Today today, Caller caller) {
        this.service = service;
        this.moves = moves;
        this.today = today;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listMoves", summary = "人员流动列表 List moves, by the agency that was left")
    public Page<MoveView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId) {
        var found = WorkerScope.narrow(new KeysetQuery(), caller, agencyId).of(moves, page);
        return Page.of(found, page.limit(), move -> Cursor.by(move.id())).map(this::view);
    }

    @GET
    @Path("/churn")
    @Owned(in = Where.CALLER)
    @Operation(operationId = "readChurn",
            summary = "机构人员流失率 How many left an agency within a year, against how many it has")
    public ChurnView churn(@NotNull @QueryParam("agencyId") UUID agencyId) {
        caller.requireOwn(Owner.agency(agencyId));
        return ChurnView.of(service.churn(agencyId), today.day().rule("MOVE-NAMELESS"));
    }

    @GET
    @Path("/{id}")
    @Owned(by = Moves.class)
    @Operation(operationId = "readMove", summary = "人员流动 Read a move")
    public RestResponse<MoveView> read(UUID id) {
        return ok(moves.get(id));
    }

    @POST
    @Path("/{id}/hand-over")
    @Idempotent(required = true)
    @Owned(by = Moves.class)
    @Operation(operationId = "handOverCases",
            summary = "移交个案 Hand the cases over to a colleague; with no case it is done")
    public RestResponse<MoveView> handOver(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Handover body) {
        return ok(service.handOver(id, ifMatch, body.cases(), body.successorId()));
    }

    @POST
    @Path("/{id}/receive")
    @Idempotent(required = true)
    @Owned(by = Moves.class)
    @Operation(operationId = "receiveCases", summary = "接收个案 Receive the cases; by who takes them over alone")
    public RestResponse<MoveView> receive(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.receive(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/return")
    @Idempotent(required = true)
    @Owned(by = Moves.class)
    @Operation(operationId = "returnCases", summary = "退回移交 Cases are missing; they are handed over anew")
    public RestResponse<MoveView> giveBack(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.giveBack(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/exit-talk")
    @Idempotent(required = true)
    @Owned(by = Moves.class)
    @Operation(operationId = "recordExitTalk",
            summary = "登记离职面谈 Record the exit talk, once, in reasons alone; never by the person who leaves")
    public RestResponse<MoveView> talk(UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Talk body) {
        return ok(service.talked(id, ifMatch, body, caller.actor()));
    }

    private RestResponse<MoveView> ok(Move move) {
        return Responses.ok(view(move), move.version());
    }

    private MoveView view(Move move) {
        var where = caller.hasAnyRole(OVERSEERS) || caller.personId().filter(move.workerId()::equals).isPresent();
        var why = where || caller.hasRole("agency-director") || caller.hasRole("agency-clerk");
        return MoveView.of(move, why, where, move.allowedTo(caller));
    }
}
