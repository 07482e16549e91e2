package org.linli.procurement.known.staffing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Owned;

@Path("/api/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contracts 合同")
class StaffingResource {

    /** @param shortSince null while nobody is missing */
    @Schema(description = "合同人员情况 Who is missing on a contract, as workforce finds it")
    record ContractStaffing(UUID contractId, @Nullable LocalDate shortSince, List<KnownStaffing.Missing> missing) {
    }

    private final KnownStaffings staffings;

    StaffingResource(KnownStaffings staffings) {
        this.staffings = staffings;
    }

    @GET
    @Path("/{id}/staffing")
    @Operation(operationId = "readContractStaffing", summary = "合同人员情况 Who is missing, and since when")
    @Owned(by = KnownStaffings.class)
    public ContractStaffing read(UUID id) {
        staffings.ownerOf(id);
        Optional<KnownStaffing> known = staffings.findByIdOptional(id);
        return new ContractStaffing(id, known.flatMap(KnownStaffing::shortSince).orElse(null),
                known.map(KnownStaffing::missing).orElse(List.of()));
    }
}
