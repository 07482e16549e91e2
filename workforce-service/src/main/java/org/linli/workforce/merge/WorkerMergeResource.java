package org.linli.workforce.merge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.vault.Vault;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.workforce.worker.Workers;

/** Merges of one worker's record, kept or double. */
@Path("/api/v1/workers/{workerId}/merges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Corrections of records 档案更正")
class WorkerMergeResource {

    private final MergeService service;
    private final Merges merges;
    private final Vault vault;
    private final Caller caller;

    WorkerMergeResource(MergeService service, Merges merges, Vault vault, Caller caller) {
        this.service = service;
        this.merges = merges;
        this.vault = vault;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Operation(operationId = "proposeMerge",
            summary = "申请合并重复档案 Propose that another record is of the same person; another officer confirms")
    public RestResponse<MergeResource.MergeView> propose(UUID workerId, @NotNull @Valid MergeResource.NewMerge body) {
        var merge = service.propose(workerId, body, caller.actor());
        return Responses.created("/api/v1/merges/" + merge.id(), view(merge), merge.version());
    }

    @GET
    @Owned(by = Workers.class)
    @Operation(operationId = "listMerges", summary = "档案合并记录 List the merges of a record")
    public Page<MergeResource.MergeView> list(UUID workerId, @Valid @BeanParam PageQuery page) {
        var found = new KeysetQuery().where("(workerId = ? or doubleId = ?)", workerId).of(merges, page);
        return Page.of(found, page.limit(), merge -> Cursor.by(merge.id())).map(this::view);
    }

    private MergeResource.MergeView view(RecordMerge merge) {
        return MergeResource.MergeView.of(merge, vault, merge.allowedTo(caller));
    }
}
