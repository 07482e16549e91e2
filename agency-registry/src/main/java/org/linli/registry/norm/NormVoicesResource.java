package org.linli.registry.norm;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

/** What agencies say of a norm, what they are answered, and who has acknowledged it. */
@Path("/api/v1/norms/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Norms 行业规范")
class NormVoicesResource {

    private final NormService service;
    private final Norms norms;
    private final NormComments comments;
    private final Voices voices;

    NormVoicesResource(NormService service, Norms norms, NormComments comments, Voices voices) {
        this.service = service;
        this.norms = norms;
        this.comments = comments;
        this.voices = voices;
    }

    @POST
    @Path("/comments")
    @Idempotent
    @Owned(in = Where.BODY)
    @Operation(operationId = "commentOnNorm", summary = "提出意见 Say something of a norm that is consulted on")
    public RestResponse<NormApi.CommentView> comment(UUID id, @NotNull @Valid NormApi.NewComment body) {
        var comment = service.comment(id, body.agencyId(), body.text());
        return Responses.created("/api/v1/norms/" + id + "/comments", NormApi.CommentView.of(comment), 0);
    }

    @GET
    @Path("/comments")
    @Operation(operationId = "listNormComments", summary = "意见与答复 Comments with their answers")
    public Page<NormApi.CommentView> comments(UUID id, @Valid @BeanParam PageQuery page) {
        known(id);
        var found = new KeysetQuery().by("normId", id).oldestFirst().of(comments, page);
        return Page.of(found, page.limit(), comment -> Cursor.by(comment.id())).map(NormApi.CommentView::of);
    }

    @POST
    @Path("/comments/{comment}/reply")
    @Idempotent
    @Operation(operationId = "replyToNormComment", summary = "答复意见 Answer a comment")
    public NormApi.CommentView reply(UUID id, UUID comment, @NotNull @Valid NormApi.NormReply body) {
        return NormApi.CommentView.of(service.reply(id, comment, body.reply()));
    }

    @GET
    @Path("/acknowledgements")
    @Operation(operationId = "listNormAcknowledgements",
            summary = "确认名单 Which agencies have acknowledged the norm, or have not")
    public Page<NormApi.AcknowledgementView> acknowledgements(UUID id, @Valid @BeanParam PageQuery page,
            @QueryParam("missing") @DefaultValue("false") boolean missing) {
        known(id);
        return Page.of(voices.page(id, !missing, page), page.limit(), each -> Cursor.by(each.agencyId()))
                .map(NormApi.AcknowledgementView::of);
    }

    /** What is only being written has no voices yet. */
    private void known(UUID id) {
        if (!norms.get(id).status().isPublic()) {
            throw new NotFound("Norm", id);
        }
    }
}
