package org.linli.funding.contractmoney.change;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.funding.contract.KnownContracts;
import org.linli.platform.identity.Owned;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

/** What changes of a contract did to its money. */
@Path("/api/v1/contract-moneys/{id}/changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payables 应付款")
class MoneyChangeResource {

    @Schema(description = "合同变更的款项 What a change did; kept could not be taken back; SHORT waits for a budget")
    record MoneyChangeView(UUID id, UUID contractId, int changeNo, LocalDate agreedOn, ChangeStatus status, Money more,
            Money less, Money kept) {

        static MoneyChangeView of(MoneyChange change) {
            return new MoneyChangeView(change.id(), change.contractId(), change.changeNo(), change.agreedOn(),
                    change.status(), change.more(), change.less(), change.kept());
        }
    }

    private final KnownContracts contracts;
    private final MoneyChanges changes;

    MoneyChangeResource(KnownContracts contracts, MoneyChanges changes) {
        this.contracts = contracts;
        this.changes = changes;
    }

    @GET
    @Owned(by = KnownContracts.class)
    @Operation(operationId = "listMoneyChanges", summary = "合同变更的款项 What changes of the contract did to its money")
    public Page<MoneyChangeView> changes(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        var contract = contracts.get(id);
        return Page.of(new KeysetQuery().by("contractId", contract.id()).of(changes, page), page.limit(),
                change -> Cursor.by(change.id())).map(MoneyChangeView::of);
    }
}
