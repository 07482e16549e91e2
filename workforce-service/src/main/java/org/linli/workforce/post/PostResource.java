package org.linli.workforce.post;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.identity.Owner;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/posts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Posts 岗位")
class PostResource {

    record NewPost(@NotNull UUID workerId, @NotNull UUID agencyId, @NotNull Tier tier, @NotNull LocalDate from,
            @Nullable UUID contractId, @Nullable LocalDate probationUntil) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    record Assignment(@NotNull UUID contractId) {
    }

    record Ending(@NotNull EndReason reason, @NotNull LocalDate on) {
    }

    record PostView(UUID id, UUID workerId, UUID agencyId, @Nullable UUID contractId, Tier tier, boolean certified,
            PostStatus status, LocalDate from, @Nullable LocalDate until, @Nullable LocalDate probationUntil,
            @Nullable EndReason endReason, List<String> allowedActions) {

        /** @param why to the agency and the association alone: a buyer need not know why people leave */
        static PostView of(Post post, List<String> allowedActions, boolean why) {
            return new PostView(post.id(), post.workerId(), post.agencyId(), post.contractId(), post.tier(),
                    post.isCertified(), post.status(), post.from(), post.until(), post.probationUntil(),
                    why ? post.endReason() : null, allowedActions);
        }
    }

    private final PostService service;
    private final Posts posts;
    private final PostScope scope;
    private final Caller caller;

    PostResource(PostService service, Posts posts, PostScope scope, Caller caller) {
        this.scope = scope;
        this.service = service;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Owned(in = Where.BODY)
    @Operation(operationId = "startPost",
            summary = "聘任 Post a worker on the front line, or in a tier they have climbed to before")
    public RestResponse<PostView> start(@NotNull @Valid NewPost body) {
        var post = service.start(body);
        return Responses.created("/api/v1/posts/" + post.id(), view(post), post.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listPosts", summary = "岗位列表 List posts")
    public Page<PostView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("contractId") UUID contractId) {
        var found = scope.narrow(new KeysetQuery(), caller, agencyId).by("contractId", contractId).oldestFirst()
                .of(posts, page);
        return Page.of(found, page.limit(), post -> Cursor.by(post.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = PostScope.class)
    @Operation(operationId = "readPost", summary = "岗位 Read a post")
    public RestResponse<PostView> read(UUID id) {
        return ok(posts.get(id));
    }

    @POST
    @Path("/{id}/assign")
    @Idempotent
    @Owned(by = Posts.class)
    @Operation(operationId = "assignPost", summary = "派驻项目 Assign the post to a contract of the same agency")
    public RestResponse<PostView> assign(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Assignment body) {
        return ok(service.assign(id, ifMatch, body.contractId()));
    }

    @POST
    @Path("/{id}/end")
    @Idempotent(required = true)
    @Owned(by = Posts.class)
    @Operation(operationId = "endPost", summary = "离职 End a post; nobody is ever kept from leaving")
    public RestResponse<PostView> end(UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Ending body) {
        return ok(service.end(id, ifMatch, body.reason(), body.on()));
    }

    private RestResponse<PostView> ok(Post post) {
        return Responses.ok(view(post), post.version());
    }

    private PostView view(Post post) {
        return PostView.of(post, post.allowedTo(caller), !PostScope.buys(caller));
    }
}
