package org.linli.workforce.correction;

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

/** Corrections of one worker's record: its history. */
@Path("/api/v1/workers/{workerId}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Corrections of records 档案更正")
class WorkerCorrectionResource {

    private final CorrectionService service;
    private final Corrections corrections;
    private final Vault vault;
    private final Caller caller;

    WorkerCorrectionResource(CorrectionService service, Corrections corrections, Vault vault, Caller caller) {
        this.service = service;
        this.corrections = corrections;
        this.vault = vault;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Owned(by = Workers.class)
    @Operation(operationId = "proposeCorrection", summary = "申请更正 Propose to mend a mistyped name or resident id")
    public RestResponse<CorrectionResource.CorrectionView> propose(UUID workerId,
            @NotNull @Valid CorrectionResource.NewCorrection body) {
        var correction = service.propose(workerId, body, caller.actor());
        return Responses.created("/api/v1/corrections/" + correction.id(), view(correction), correction.version());
    }

    @GET
    @Owned(by = Workers.class)
    @Operation(operationId = "listCorrections", summary = "更正记录 List the corrections of a record")
    public Page<CorrectionResource.CorrectionView> list(UUID workerId, @Valid @BeanParam PageQuery page) {
        var found = new KeysetQuery().by("workerId", workerId).of(corrections, page);
        return Page.of(found, page.limit(), correction -> Cursor.by(correction.id())).map(this::view);
    }

    private CorrectionResource.CorrectionView view(Correction correction) {
        return CorrectionResource.CorrectionView.of(correction, vault, correction.allowedTo(caller));
    }
}
