package org.linli.registry.guideline;

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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.aggregate.Today;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/guidelines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Guidelines 工作指引")
class GuidelineResource {

    private static final Set<String> DRAFT_READERS = Set.of("association", "auditor");

    private final GuidelineService service;
    private final Guidelines guidelines;
    private final Caller caller;
    private final Today today;

    GuidelineResource(GuidelineService service, Guidelines guidelines, Caller caller, Today today) {
        this.service = service;
        this.guidelines = guidelines;
        this.caller = caller;
        this.today = today;
    }

    @POST
    @Idempotent
    @Operation(operationId = "draftGuideline", summary = "起草指引 Draft a guideline; it gets a number that stays")
    public RestResponse<GuidelineApi.GuidelineView> draft(@NotNull @Valid GuidelineApi.NewGuideline body) {
        return created(service.draft(body, caller.actor()));
    }

    @POST
    @Path("/numbers/{number}/editions")
    @Idempotent
    @Operation(operationId = "draftGuidelineEdition", summary = "起草新版 Draft the next edition of a guideline")
    public RestResponse<GuidelineApi.GuidelineView> draftNext(String number,
            @NotNull @Valid GuidelineApi.GuidelineWording body) {
        return created(service.draftNext(number, body, caller.actor()));
    }

    @GET
    @Operation(operationId = "listGuidelines",
            summary = "指引目录 List editions, newest first; drafts the association alone")
    public Page<GuidelineApi.GuidelineRow> list(@Valid @BeanParam PageQuery page,
            @QueryParam("practiceField") PracticeField practiceField, @QueryParam("number") String number,
            @QueryParam("status") GuidelineStatus status) {
        var query = new KeysetQuery().by("practiceField", practiceField).by("number", number);
        var seen = readsDrafts() ? query.by("status", status)
                : query.where("status in ?", GuidelineStatus.shownAs(status));
        return Page.of(seen.of(guidelines, page), page.limit(), one -> Cursor.by(one.id()))
                .map(one -> GuidelineApi.GuidelineRow.of(one, readsDrafts()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readGuideline", summary = "指引 Read an edition")
    public RestResponse<GuidelineApi.GuidelineView> read(UUID id) {
        var one = guidelines.get(id);
        if (!one.status().isPublic() && !readsDrafts()) {
            throw new NotFound("Guideline", id);
        }
        return ok(one);
    }

    @GET
    @Path("/numbers/{number}")
    @Operation(operationId = "readGuidelineByNumber",
            summary = "按编号查指引 Read the edition that was in force on a day, or a named one, by what others cite")
    public RestResponse<GuidelineApi.GuidelineView> byNumber(String number, @QueryParam("asOf") LocalDate asOf,
            @QueryParam("edition") Integer edition) {
        return ok(edition == null ? guidelines.asOf(number, asOf == null ? today.date() : asOf)
                : guidelines.edition(number, edition));
    }

    @POST
    @Path("/{id}/revise")
    @Idempotent
    @Operation(operationId = "reviseGuideline", summary = "修改文本 Change the words of a draft, or after the consultation")
    public RestResponse<GuidelineApi.GuidelineView> revise(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid GuidelineApi.GuidelineWording body) {
        return ok(service.revise(id, ifMatch, body, caller.actor()));
    }

    @POST
    @Path("/{id}/consult")
    @Idempotent(required = true)
    @Operation(operationId = "consultOnGuideline", summary = "征求意见 Ask the agencies what they say of it")
    public RestResponse<GuidelineApi.GuidelineView> consult(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.consult(id, ifMatch));
    }

    @POST
    @Path("/{id}/comments")
    @Idempotent
    @Owned(in = Where.BODY)
    @Operation(operationId = "commentOnGuideline", summary = "提出意见 Say something of what is consulted on")
    public RestResponse<GuidelineApi.GuidelineView> comment(UUID id,
            @NotNull @Valid GuidelineApi.NewGuidelineComment body) {
        return ok(service.comment(id, body.agencyId(), body.text()));
    }

    @POST
    @Path("/{id}/comments/{comment}/reply")
    @Idempotent
    @Operation(operationId = "replyToGuidelineComment", summary = "答复意见 Answer what was said")
    public RestResponse<GuidelineApi.GuidelineView> reply(UUID id, UUID comment,
            @NotNull @Valid GuidelineApi.GuidelineReply body) {
        return ok(service.reply(id, comment, body.reply()));
    }

    @POST
    @Path("/{id}/publish")
    @Idempotent(required = true)
    @Operation(operationId = "publishGuideline", summary = "发布指引 Publish; by another than who wrote it")
    public RestResponse<GuidelineApi.GuidelineView> publish(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.publish(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/drop")
    @Idempotent
    @Operation(operationId = "dropGuideline", summary = "不予发布 Drop what is not published")
    public RestResponse<GuidelineApi.GuidelineView> drop(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.drop(id, ifMatch));
    }

    @POST
    @Path("/{id}/propose-withdrawal")
    @Idempotent(required = true)
    @Operation(operationId = "proposeGuidelineWithdrawal",
            summary = "拟撤回 The first of two: taken back with nothing in its place")
    public RestResponse<GuidelineApi.GuidelineView> proposeWithdrawal(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid GuidelineApi.GuidelineReason body) {
        return ok(service.proposeWithdrawal(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-withdrawal")
    @Idempotent(required = true)
    @Operation(operationId = "confirmGuidelineWithdrawal", summary = "撤回 The second of two: withdrawn")
    public RestResponse<GuidelineApi.GuidelineView> confirmWithdrawal(UUID id,
            @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirmWithdrawal(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-withdrawal")
    @Idempotent(required = true)
    @Operation(operationId = "rejectGuidelineWithdrawal", summary = "不予撤回 It stays in force")
    public RestResponse<GuidelineApi.GuidelineView> rejectWithdrawal(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.rejectWithdrawal(id, ifMatch));
    }

    private boolean readsDrafts() {
        return caller.hasAnyRole(DRAFT_READERS);
    }

    private RestResponse<GuidelineApi.GuidelineView> created(Guideline drafted) {
        return Responses.created("/api/v1/guidelines/" + drafted.id(), view(drafted), drafted.version());
    }

    private RestResponse<GuidelineApi.GuidelineView> ok(Guideline one) {
        return Responses.ok(view(one), one.version());
    }

    private GuidelineApi.GuidelineView view(Guideline one) {
        return GuidelineApi.GuidelineView.of(one, caller, readsDrafts());
    }
}
