package org.linli.registry.preference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/benefits")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Preferential policies 优惠政策")
class BenefitResource {

    /** A line of the public ledger: who has which benefit since when. */
    record BenefitView(UUID claimId, UUID preferenceId, UUID agencyId, @Nullable Money amount, LocalDate from,
            @Nullable LocalDate until) {

        static BenefitView of(BenefitClaim one) {
            return new BenefitView(one.id(), one.preferenceId(), one.agencyId(), one.amount(),
                    Objects.requireNonNull(one.grantedOn()), one.endedOn());
        }
    }

    private final BenefitClaims claims;

    BenefitResource(BenefitClaims claims) {
        this.claims = claims;
    }

    @GET
    @Operation(operationId = "listBenefits", summary = "优惠台账 The public ledger: who was granted what, since when")
    public Page<BenefitView> benefits(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("preferenceId") UUID preferenceId) {
        var found = new KeysetQuery().by("agencyId", agencyId).by("preferenceId", preferenceId)
                .where("grantedOn is not null").oldestFirst().of(claims, page);
        return Page.of(found, page.limit(), one -> Cursor.by(one.id())).map(BenefitView::of);
    }
}
