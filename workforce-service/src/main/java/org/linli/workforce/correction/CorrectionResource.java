package org.linli.workforce.correction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
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
import org.linli.platform.identity.Owned;
import org.linli.platform.vault.Masks;
import org.linli.platform.vault.Vault;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Corrections of records 档案更正")
class CorrectionResource {

    /** @param name what it should be, null where it is right; {@code residentId} likewise */
    record NewCorrection(@Nullable @Text(min = 1, max = 50) String name, @Nullable @Text(max = 18) String residentId,
            @NotBlank @Text(max = 500) String reason) {
    }

    /** Numbers are masked. */
    record CorrectionView(UUID id, UUID workerId, CorrectionStatus status, @Nullable String oldName,
            @Nullable String newName, @Nullable String oldResidentId, @Nullable String newResidentId, String reason,
            String proposedBy, LocalDate proposedOn, LocalDate decideBy, LocalDate lapsesAfter,
            @Nullable String decidedBy, @Nullable LocalDate decidedOn, List<String> allowedActions) {

        static CorrectionView of(Correction correction, Vault vault, List<String> allowedActions) {
            return new CorrectionView(correction.id(), correction.workerId(), correction.status(),
                    correction.oldName(vault), correction.newName(vault), correction.oldNumber(vault),
                    correction.newNumber(vault).map(number -> Masks.residentId(number.value())).orElse(null),
                    correction.reason(vault), correction.proposedBy(), correction.proposedOn(), correction.decideBy(),
                    correction.lapsesAfter(), correction.decidedBy(), correction.decidedOn(), allowedActions);
        }
    }

    private final CorrectionService service;
    private final Corrections corrections;
    private final Vault vault;
    private final Caller caller;

    CorrectionResource(CorrectionService service, Corrections corrections, Vault vault, Caller caller) {
        this.service = service;
        this.corrections = corrections;
        this.vault = vault;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Owned(by = Corrections.class)
    @Operation(operationId = "readCorrection", summary = "更正 Read a correction")
    public RestResponse<CorrectionView> read(UUID id) {
        return ok(corrections.get(id));
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent(required = true)
    @Operation(operationId = "confirmCorrection", summary = "确认更正 Confirm; by another person than who proposed it")
    public RestResponse<CorrectionView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject")
    @Idempotent(required = true)
    @Operation(operationId = "rejectCorrection", summary = "不予更正 Reject; the record stands as it was")
    public RestResponse<CorrectionView> reject(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.reject(id, ifMatch, caller.actor()));
    }

    private RestResponse<CorrectionView> ok(Correction correction) {
        return Responses.ok(CorrectionView.of(correction, vault, correction.allowedTo(caller)), correction.version());
    }
}
