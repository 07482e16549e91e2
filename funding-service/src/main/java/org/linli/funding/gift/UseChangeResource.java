package org.linli.funding.gift;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

/** Another use of a gift than was agreed. */
@Path("/api/v1/use-changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Gifts 捐赠")
class UseChangeResource {

    private final UseChanges changes;
    private final GiftDialogue dialogue;
    private final Caller caller;

    UseChangeResource(UseChanges changes, GiftDialogue dialogue, Caller caller) {
        this.changes = changes;
        this.dialogue = dialogue;
        this.caller = caller;
    }

    @POST
    @Path("/of/{sourceId}")
    @Idempotent(required = true)
    @Operation(operationId = "proposeUseChange",
            summary = "提议变更用途 Propose another use, on the giver's word or after a notice")
    public RestResponse<GiftApi.UseChangeView> propose(UUID sourceId, @NotNull @Valid GiftApi.NewUse body) {
        var change = dialogue.propose(sourceId, body, caller.actor());
        return Responses.created("/api/v1/use-changes/" + change.id(), view(change), change.version());
    }

    @POST
    @Path("/{id}/agree")
    @Idempotent(required = true)
    @Operation(operationId = "agreeUseChange", summary = "同意变更用途 Agree; by another person. It begins on its day")
    public RestResponse<GiftApi.UseChangeView> agree(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(dialogue.agree(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/refuse")
    @Idempotent(required = true)
    @Operation(operationId = "refuseUseChange", summary = "不同意变更用途 Refuse; by another person")
    public RestResponse<GiftApi.UseChangeView> refuse(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(dialogue.refuse(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/file")
    @Idempotent(required = true)
    @Operation(operationId = "fileUseChange", summary = "变更备案 The authority has it on file")
    public RestResponse<GiftApi.UseChangeView> file(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(dialogue.file(id, ifMatch));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readUseChange", summary = "变更用途 One change of use")
    public RestResponse<GiftApi.UseChangeView> read(UUID id) {
        return answer(changes.get(id));
    }

    @GET
    @Operation(operationId = "listUseChanges", summary = "变更用途列表 Changes of use, newest first")
    public Page<GiftApi.UseChangeView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("sourceId") @Nullable UUID sourceId) {
        return Page.of(new KeysetQuery().by("sourceId", sourceId).of(changes, page), page.limit(),
                change -> Cursor.by(change.id())).map(this::view);
    }

    private RestResponse<GiftApi.UseChangeView> answer(UseChange change) {
        return Responses.ok(view(change), change.version());
    }

    private GiftApi.UseChangeView view(UseChange change) {
        return GiftApi.UseChangeView.of(change, change.allowedTo(caller));
    }
}
