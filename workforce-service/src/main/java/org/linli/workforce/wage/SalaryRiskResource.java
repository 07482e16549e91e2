package org.linli.workforce.wage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.workforce.post.PostScope;

@Path("/api/v1/salary-risks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Wages 薪酬保障")
class SalaryRiskResource {

    record SalaryRiskView(UUID contractId, UUID agencyId, SalaryRisk.Band band, int people, List<UUID> payableIds,
            List<String> missedMonths, Instant changedAt) {

        static SalaryRiskView of(SalaryRisk risk) {
            return new SalaryRiskView(risk.contractId(), risk.agencyId(), risk.band(), risk.people(), risk.payables(),
                    risk.months(), risk.changedAt());
        }
    }

    private final SalaryRisks risks;
    private final PostScope scope;
    private final Caller caller;

    SalaryRiskResource(SalaryRisks risks, PostScope scope, Caller caller) {
        this.scope = scope;
        this.risks = risks;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listSalaryRisks", summary = "薪酬风险 How endangered the wages of each contract are")
    public Page<SalaryRiskView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId) {
        var found = scope.narrow(new KeysetQuery(), caller, agencyId).oldestFirst().of(risks, page);
        return Page.of(found, page.limit(), risk -> Cursor.by(risk.contractId())).map(SalaryRiskView::of);
    }
}
