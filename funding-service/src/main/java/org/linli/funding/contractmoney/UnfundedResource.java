package org.linli.funding.contractmoney;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

/** Signed contracts that wait for their money. */
@Path("/api/v1/unfunded-contracts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Budgets 预算")
class UnfundedResource {

    /** @param reason NO_RESERVATION, ABOVE_RESERVATION or INSUFFICIENT; heldBy the role that has to find the money */
    @Schema(description = "待落实资金的合同 A signed contract without money, who has to find it and by when")
    record UnfundedContractView(UUID contractId, String number, String purchaserId, Money amount, String reason,
            UnfundedStatus status, String heldBy, LocalDate since, LocalDate answerUntil,
            @Nullable LocalDate fundedOn) {

        static UnfundedContractView of(UnfundedContract one) {
            return new UnfundedContractView(one.id(), one.signed().number(), one.purchaserId(), one.amount(),
                    one.reason(), one.status(), one.heldBy(), one.since(), one.answerUntil(), one.fundedOn());
        }
    }

    private final UnfundedContracts contracts;
    private final Caller caller;

    UnfundedResource(UnfundedContracts contracts, Caller caller) {
        this.contracts = contracts;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listUnfundedContracts",
            summary = "待落实资金的合同列表 Signed contracts without money, newest first")
    public Page<UnfundedContractView> list(@QueryParam("status") @Nullable UnfundedStatus status,
            @Valid @BeanParam PageQuery page) {
        return Page.of(new KeysetQuery().ofUnit(caller, "purchaserId").by("status", status).of(contracts, page),
                page.limit(), one -> Cursor.by(one.id())).map(UnfundedContractView::of);
    }
}
