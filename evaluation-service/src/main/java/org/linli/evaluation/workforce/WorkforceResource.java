package org.linli.evaluation.workforce;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.evaluation.contract.KnownContracts;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Owned;

@Path("/api/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contracts 合同副本")
class WorkforceResource {

    private final KnownContracts contracts;
    private final WorkforceFacts facts;
    private final Today today;

    WorkforceResource(KnownContracts contracts, WorkforceFacts facts, Today today) {
        this.contracts = contracts;
        this.facts = facts;
        this.today = today;
    }

    /** From the first day of the contract; what a result counted stands frozen in its evaluation. */
    @GET
    @Path("/{id}/workforce")
    @Owned(by = KnownContracts.class)
    @Operation(operationId = "readContractWorkforce",
            summary = "合同人员情况 How many people, how many certified, who was missing and which supervision was not given")
    public WorkforcePicture read(UUID id) {
        var terms = contracts.termsOf(id);
        var through = terms.to().isBefore(today.date()) ? terms.to() : today.date();
        return facts.picture(terms.agencyId(), id, terms.from(), through);
    }
}
