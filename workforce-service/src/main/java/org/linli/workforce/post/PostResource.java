package org.linli.workforce.post;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.workforce.worker.Scope;
import org.linli.workforce.worker.Workers;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Posts 岗位")
class PostResource {

    record NewPost(@NotNull UUID workerId, @NotNull UUID agencyId, @NotNull Tier tier, @NotNull LocalDate from,
            @Nullable UUID contractId) {
    }

    record Assignment(@NotNull UUID contractId) {
    }

    record Ending(@NotNull EndReason reason, @NotNull LocalDate on) {
    }

    record PostView(UUID id, UUID workerId, UUID agencyId, @Nullable UUID contractId, Tier tier, boolean certified,
            PostStatus status, LocalDate from, @Nullable LocalDate until, @Nullable EndReason endReason,
            List<String> allowedActions) {
    }

    /** @param eligible true when every step is met */
    record LadderView(UUID workerId, Tier tier, boolean eligible, List<Ladder.Step> steps) {
    }

    private final PostService service;
    private final Posts posts;
    private final Workers workers;
    private final Ladder ladder;
    private final Scope scope;
    private final Caller caller;
    private final Clock clock;

    PostResource(PostService service, Posts posts, Workers workers, Ladder ladder, Scope scope, Caller caller, Clock clock) {
        this.service = service;
        this.posts = posts;
        this.workers = workers;
        this.ladder = ladder;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/posts")
    @Idempotent
    @Operation(operationId = "startPost", summary = "聘任 Post a worker; a supervisor has to come from the local front line")
    public RestResponse<PostView> start(@NotNull @Valid NewPost body) {
        caller.requireAgency(body.agencyId());
        var post = service.start(body);
        return Answers.created("/api/v1/posts/" + post.id(), view(post), post.version());
    }

    @GET
    @Path("/posts")
    @Operation(operationId = "listPosts", summary = "岗位列表 List posts")
    public Page<PostView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("contractId") UUID contractId) {
        var only = caller.ownOnly() ? caller.agencyId().orElse(new UUID(0, 0)) : agencyId;
        return Page.of(posts.page(page, only, contractId), page.limit(), post -> Cursor.by(post.id())).map(this::view);
    }

    @GET
    @Path("/posts/{id}")
    @Operation(operationId = "readPost", summary = "岗位 Read a post")
    public RestResponse<PostView> read(UUID id) {
        var post = posts.get(id);
        caller.requireAgency(post.agencyId());
        return Answers.ok(view(post), post.version());
    }

    @POST
    @Path("/posts/{id}/assign")
    @Idempotent
    @Operation(operationId = "assignPost", summary = "派驻项目 Assign the post to a contract of the same agency")
    public RestResponse<PostView> assign(UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Assignment body) {
        caller.requireAgency(posts.get(id).agencyId());
        var post = service.assign(id, ifMatch, body.contractId());
        return Answers.ok(view(post), post.version());
    }

    @POST
    @Path("/posts/{id}/end")
    @Idempotent(required = true)
    @Operation(operationId = "endPost", summary = "离职 End a post; nobody is ever kept from leaving")
    public RestResponse<PostView> end(UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Ending body) {
        caller.requireAgency(posts.get(id).agencyId());
        var post = service.end(id, ifMatch, body.reason(), body.on());
        return Answers.ok(view(post), post.version());
    }

    @GET
    @Path("/workers/{workerId}/ladder")
    @Operation(operationId = "readLadder", summary = "晋升条件 What a tier asks and what the worker has")
    public LadderView ladder(UUID workerId, @QueryParam("tier") @DefaultValue("LOCAL_SUPERVISOR") Tier tier) {
        scope.requireWorker(workerId);
        var steps = ladder.steps(workers.get(workerId), tier, Deadline.dayOf(clock.instant()));
        return new LadderView(workerId, tier, steps.stream().allMatch(Ladder.Step::met), steps);
    }

    private PostView view(Post post) {
        return post.view(caller.allowed(post.commands()));
    }
}
