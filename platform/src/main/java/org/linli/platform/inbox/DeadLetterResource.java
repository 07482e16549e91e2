package org.linli.platform.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.inbox.DeadLetterApi.Choice;
import org.linli.platform.inbox.DeadLetterApi.Discarding;
import org.linli.platform.inbox.DeadLetterApi.LetterView;
import org.linli.platform.inbox.DeadLetterApi.ReplayView;
import org.linli.platform.inbox.DeadLetterApi.ReplayedView;
import org.linli.platform.inbox.DeadLetters.Asked;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

/** What this service could not take, and what operators do about it. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Platform")
class DeadLetterResource {

    private final DeadLetters letters;
    private final DeadLetterDesk desk;
    private final Replays replays;
    private final Caller caller;
    private final Clock clock;

    DeadLetterResource(DeadLetters letters, DeadLetterDesk desk, Replays replays, Caller caller, Clock clock) {
        this.letters = letters;
        this.desk = desk;
        this.replays = replays;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listDeadLetters",
            summary = "未能处理的事件 Events that could not be taken, those that wait longest first")
    public Page<LetterView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("outcome") @DefaultValue("WAITING") LetterOutcome outcome,
            @QueryParam("consumer") @Nullable @Size(max = 200) String consumer,
            @QueryParam("topic") @Nullable @Size(max = 200) String topic,
            @QueryParam("type") @Nullable @Size(max = 200) String type) {
        var found = letters.list(new Asked(outcome, consumer, topic, type), page.cursor().map(Cursor::id).orElse(null),
                page.fetch());
        return Page.of(found, page.limit(), letter -> Cursor.by(letter.id()))
                .map(letter -> LetterView.of(letter, caller, clock.instant()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readDeadLetter", summary = "未能处理的事件 An event that could not be taken")
    public RestResponse<LetterView> read(UUID id) {
        return answer(letters.get(id));
    }

    @POST
    @Path("/{id}/replay")
    @Idempotent(seconds = 120)
    @Operation(operationId = "replayDeadLetter",
            summary = "补处理 Try an event again; taken once, and nothing that is newer is changed by it")
    public RestResponse<LetterView> replay(UUID id) {
        return answer(desk.replay(id, caller.actor()));
    }

    @POST
    @Path("/{id}/propose-discarding")
    @Idempotent
    @Operation(operationId = "proposeDiscardingDeadLetter",
            summary = "提出作废 Propose that an event be forgotten, with the reason")
    public RestResponse<LetterView> proposeDiscarding(UUID id, @NotNull @Valid Discarding body) {
        return answer(desk.proposeDiscarding(id, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/discard")
    @Idempotent
    @Operation(operationId = "discardDeadLetter", summary = "确认作废 Confirm by another person that an event is forgotten")
    public RestResponse<LetterView> discard(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(desk.discard(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/replays")
    @Idempotent
    @Operation(operationId = "prepareReplay",
            summary = "批量补处理 Count waiting events of a kind, to try these again and no others")
    public RestResponse<ReplayView> prepare(@NotNull @Valid Choice body) {
        var replay = replays.prepare(body.consumer(), body.topic(), body.type(), caller.actor());
        return Responses.created("/api/v1/dead-letters/replays/" + replay.id(), ReplayView.of(replay, caller), 0);
    }

    @GET
    @Path("/replays/{id}")
    @Operation(operationId = "readReplay", summary = "批量补处理 How far a replay is")
    public ReplayView readReplay(UUID id) {
        return ReplayView.of(replays.get(id), caller);
    }

    @POST
    @Path("/replays/{id}/run")
    @Idempotent(seconds = 120)
    @Operation(operationId = "runReplay",
            summary = "执行批量补处理 Try the counted events again, for up to 45 seconds; the next call goes on")
    public ReplayView run(UUID id) {
        return ReplayView.of(replays.run(id, caller.actor()), caller);
    }

    @GET
    @Path("/replays/{id}/letters")
    @Operation(operationId = "listReplayedLetters", summary = "批量补处理明细 The events of a replay and what came of each")
    public Page<ReplayedView> replayed(UUID id, @Valid @BeanParam PageQuery page) {
        replays.get(id);
        var found = replays.parts(id, page.cursor().map(Cursor::id).orElse(null), page.fetch());
        return Page.of(found, page.limit(), part -> Cursor.by(part.letterId())).map(ReplayedView::of);
    }

    private RestResponse<LetterView> answer(DeadLetter letter) {
        return Responses.ok(LetterView.of(letter, caller, clock.instant()), letter.revision());
    }
}
