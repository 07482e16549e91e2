package org.linli.workforce.merge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.linli.platform.vault.Vault;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/merges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Corrections of records 档案更正")
class MergeResource {

    /** @param doubleId the record that ends; all of it goes to the one that is kept */
    record NewMerge(@NotNull UUID doubleId, @NotBlank @Text(max = 500) String reason) {
    }

    record MergeView(UUID id, UUID workerId, UUID doubleId, MergeStatus status, String reason, String proposedBy,
            LocalDate proposedOn, LocalDate decideBy, LocalDate lapsesAfter, @Nullable String decidedBy,
            @Nullable LocalDate decidedOn, List<String> allowedActions) {

        static MergeView of(RecordMerge merge, Vault vault, List<String> allowedActions) {
            return new MergeView(merge.id(), merge.workerId(), merge.doubleId(), merge.status(), merge.reason(vault),
                    merge.proposedBy(), merge.proposedOn(), merge.decideBy(), merge.lapsesAfter(), merge.decidedBy(),
                    merge.decidedOn(), allowedActions);
        }
    }

    private final MergeService service;
    private final Merges merges;
    private final Vault vault;
    private final Caller caller;

    MergeResource(MergeService service, Merges merges, Vault vault, Caller caller) {
        this.service = service;
        this.merges = merges;
        this.vault = vault;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readMerge", summary = "档案合并 Read a merge")
    public RestResponse<MergeView> read(UUID id) {
        return ok(merges.get(id));
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent(required = true)
    @Operation(operationId = "confirmMerge", summary = "确认合并 Confirm; by another officer, and the double is gone")
    public RestResponse<MergeView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject")
    @Idempotent(required = true)
    @Operation(operationId = "rejectMerge", summary = "不予合并 Reject; both records stand")
    public RestResponse<MergeView> reject(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.reject(id, ifMatch, caller.actor()));
    }

    private RestResponse<MergeView> ok(RecordMerge merge) {
        return Responses.ok(MergeView.of(merge, vault, merge.allowedTo(caller)), merge.version());
    }
}
