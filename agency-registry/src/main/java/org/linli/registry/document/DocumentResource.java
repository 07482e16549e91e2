package org.linli.registry.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Today;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/policy-documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Policy documents 政策文件")
class DocumentResource {

    /** @param number as whoever cites it names it; {@code from} first day in force */
    @Schema(name = "NewPolicyDocument")
    record NewDocument(@NotBlank @Text(min = 4, max = 100) String number, @NotBlank @Text(max = 300) String title,
            @NotBlank @Text(max = 200) String issuer, @NotNull LocalDate from) {
    }

    /** @param from first day without it */
    @Schema(name = "DocumentRepeal")
    record Repeal(@NotNull LocalDate from, @Nullable UUID replacedBy, @NotBlank @Text(max = 1000) String reason) {
    }

    record DocumentView(UUID id, long version, String number, String title, String issuer, LocalDate from,
            @Nullable LocalDate repealedFrom, @Nullable UUID replacedBy, DocumentStatus status, boolean inForce,
            @Nullable LocalDate confirmUntil, List<String> allowedActions) {

        /** @param officer sees that a repeal is proposed; for everybody else it is in force */
        static DocumentView of(PolicyDocument document, LocalDate day, Caller caller, boolean officer) {
            return new DocumentView(document.id(), document.version(), document.number(), document.title(),
                    document.issuer(), document.from(), document.repealedFrom(), document.replacedBy(),
                    officer ? document.status() : document.status().shown(), document.isInForceOn(day),
                    officer ? document.confirmUntil() : null, document.allowedTo(caller));
        }
    }

    /** @param citedBy ids of the rules in force whose basis names it */
    record CitedView(DocumentView document, List<String> citedBy) {

        static CitedView of(DocumentView document, List<String> citedBy) {
            return new CitedView(document, citedBy);
        }
    }

    private final DocumentService service;
    private final PolicyDocuments documents;
    private final Caller caller;
    private final Today today;

    DocumentResource(DocumentService service, PolicyDocuments documents, Caller caller, Today today) {
        this.service = service;
        this.documents = documents;
        this.caller = caller;
        this.today = today;
    }

    @POST
    @Idempotent
    @Operation(operationId = "enterDocument", summary = "录入政策文件 The first of two: enter a document")
    public RestResponse<DocumentView> enter(@NotNull @Valid NewDocument body) {
        var entered = service.enter(body, caller.actor());
        return Responses.created("/api/v1/policy-documents/" + entered.id(), view(entered), entered.version());
    }

    @GET
    @Operation(operationId = "listDocuments", summary = "政策文件列表 List documents")
    public Page<DocumentView> list(@Valid @BeanParam PageQuery page, @QueryParam("status") DocumentStatus status) {
        var query = new KeysetQuery();
        if (isOfficer()) {
            query.by("status", status);
        } else {
            query.where("status in ?", DocumentStatus.shownAs(status));
        }
        var found = query.oldestFirst().of(documents, page);
        return Page.of(found, page.limit(), one -> Cursor.by(one.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readDocument", summary = "政策文件 Read a document")
    public RestResponse<DocumentView> read(UUID id) {
        return ok(shown(id));
    }

    private PolicyDocument shown(UUID id) {
        var one = documents.get(id);
        if (!one.isPublic() && !isOfficer()) {
            throw new NotFound("PolicyDocument", id);
        }
        return one;
    }

    /** Who enters documents sees what waits for a second. */
    private boolean isOfficer() {
        return caller.hasRole("registry-officer");
    }

    @GET
    @Path("/{id}/citations")
    @Operation(operationId = "readCitations", summary = "引用情况 The rules whose basis names it")
    public CitedView citations(UUID id) {
        var document = shown(id);
        return CitedView.of(view(document), documents.citing(document, today.day()));
    }

    @GET
    @Path("/bases")
    @Operation(operationId = "listRuleBases",
            summary = "规则依据 Every rule with the documents it rests on, marked where one is not in force")
    public List<PolicyDocuments.Basis> bases() {
        return documents.bases(today.day());
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent(required = true)
    @Operation(operationId = "confirmDocument", summary = "复核入库 The second of two: it is in force")
    public RestResponse<DocumentView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/drop")
    @Idempotent
    @Operation(operationId = "dropDocument", summary = "不予入库 Drop what was only entered")
    public RestResponse<DocumentView> drop(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.drop(id, ifMatch));
    }

    @POST
    @Path("/{id}/propose-repeal")
    @Idempotent(required = true)
    @Operation(operationId = "proposeRepeal", summary = "拟废止 The first of two: it is repealed from a day on")
    public RestResponse<DocumentView> proposeRepeal(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Repeal body) {
        return ok(service.proposeRepeal(id, ifMatch, body, caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-repeal")
    @Idempotent(required = true)
    @Operation(operationId = "confirmRepeal", summary = "废止 The second of two: repealed; its rules are marked")
    public RestResponse<DocumentView> confirmRepeal(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirmRepeal(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-repeal")
    @Idempotent(required = true)
    @Operation(operationId = "rejectRepeal", summary = "不予废止 It stays in force")
    public RestResponse<DocumentView> rejectRepeal(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.rejectRepeal(id, ifMatch));
    }

    private RestResponse<DocumentView> ok(PolicyDocument document) {
        return Responses.ok(view(document), document.version());
    }

    private DocumentView view(PolicyDocument document) {
        return DocumentView.of(document, today.date(), caller, isOfficer());
    }
}
