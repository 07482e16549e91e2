package org.linli.funding.agency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Owned;
import org.linli.platform.problem.NotFound;

/** To which account an agency would be paid now. */
@Path("/api/v1/payees")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bank 银行")
class PayeeResource {

    /**
     * @param numberKnown whether a file for the bank can be written
     * @param restsSince the day the agency closed: only what it earned before is settled; absent while it is open
     */
    @Schema(description = "收款人 The verified account of an agency, under its mask")
    record PayeeView(UUID agencyId, UUID accountId, String maskedNumber, @Nullable String bank, boolean numberKnown,
            @Nullable LocalDate restsSince) {

        static PayeeView of(UUID agencyId, PayeeAccount account, @Nullable LocalDate closedOn) {
            return new PayeeView(agencyId, account.id(), account.maskedNumber(), account.bank(),
                    account.secret() != null, closedOn);
        }
    }

    private final KnownAgencies agencies;

    PayeeResource(KnownAgencies agencies) {
        this.agencies = agencies;
    }

    @GET
    @Path("/{agencyId}")
    @Owned
    @Operation(operationId = "readPayee", summary = "收款账户 The account an agency would be paid to now, under its mask")
    public PayeeView read(UUID agencyId) {
        var account = agencies.account(agencyId).orElseThrow(() -> new NotFound("Payee", agencyId));
        return PayeeView.of(agencyId, account, agencies.findById(agencyId).lifecycle().closedOn());
    }
}
