package org.linli.procurement.planning.consultation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.procurement.planning.consultation.ConsultationApi.CommentView;
import org.linli.procurement.planning.consultation.ConsultationApi.ConsultationView;
import org.linli.procurement.planning.consultation.ConsultationApi.NewComment;
import org.linli.procurement.planning.consultation.ConsultationApi.NewReply;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Consultations 公开征求意见")
class ConsultationResource {

    private final ConsultationService service;
    private final Consultations consultations;
    private final Comments comments;
    private final Caller caller;

    ConsultationResource(ConsultationService service, Consultations consultations, Comments comments, Caller caller) {
        this.service = service;
        this.consultations = consultations;
        this.comments = comments;
        this.caller = caller;
    }

    @POST
    @Path("/consultations/{id}/comments")
    @Idempotent
    @Operation(operationId = "commentOnConsultation", summary = "提出意见 Comment on a text before the public")
    public RestResponse<CommentView> comment(UUID id, @NotNull @Valid NewComment body) {
        var kind = AuthorKind.of(caller);
        var agency = kind == AuthorKind.AGENCY ? caller.agencyId().orElse(null) : null;
        var comment = service.comment(id, new Comment.Author(kind, agency, caller.actor()), body.about(), body.text());
        return RestResponse.status(RestResponse.Status.CREATED, CommentView.of(comment));
    }

    @POST
    @Path("/consultation-comments/{id}/reply")
    @Idempotent
    @Operation(operationId = "replyToComment", summary = "答复意见 Answer a comment, once")
    public CommentView reply(UUID id, @NotNull @Valid NewReply body) {
        requireAnswerable(consultations.get(comments.consultationOf(id)));
        return CommentView.of(service.reply(id, body.adopted(), body.text()));
    }

    @GET
    @Path("/consultations/{id}")
    @Operation(operationId = "readConsultation", summary = "征求意见 One consultation")
    public RestResponse<ConsultationView> read(UUID id) {
        var consultation = consultations.get(id);
        return Responses.ok(view(consultation), consultation.version());
    }

    @GET
    @Path("/consultations")
    @Operation(operationId = "listConsultations", summary = "征求意见列表 Consultations, newest first")
    public Page<ConsultationView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("status") @Nullable ConsultationStatus status,
            @QueryParam("subject") @Nullable Subject subject) {
        var found = new KeysetQuery().by("status", status).by("subject", subject).of(consultations, page);
        return Page.of(found, page.limit(), consultation -> Cursor.by(consultation.id())).map(this::view);
    }

    @GET
    @Path("/consultations/{id}/comments")
    @Operation(operationId = "listComments", summary = "意见列表 Comments with their replies, newest first")
    public Page<CommentView> comments(UUID id, @Valid @BeanParam PageQuery page) {
        var found = new KeysetQuery().by("consultationId", consultations.get(id).id()).of(comments, page);
        return Page.of(found, page.limit(), comment -> Cursor.by(comment.id())).map(CommentView::of);
    }

    /** The unit that asked; where nobody in particular asked, the association or a department. */
    private boolean isAnswerable(Consultation consultation) {
        return consultation.unit().map(unit -> caller.holds("purchaser", unit))
                .orElseGet(() -> caller.hasRole("association") || caller.department().isPresent());
    }

    private void requireAnswerable(Consultation consultation) {
        if (!isAnswerable(consultation)) {
            throw new Forbidden(ConsultationProblem.NOT_YOURS, consultation.id());
        }
    }

    private ConsultationView view(Consultation consultation) {
        var reply = ConsultationCommand.REPLY.operation();
        return ConsultationView.of(consultation, consultation.allowedTo(caller).stream()
                .filter(operation -> !operation.equals(reply) || isAnswerable(consultation)).toList());
    }
}
