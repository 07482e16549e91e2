package org.linli.funding.charity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

/** The yearly limits of charities, declared by them and read by everybody. */
@Path("/api/v1/charity-years")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Gifts 捐赠")
class CharityYearResource {

    @Schema(description = "年度申报 What a charity declares of a year that is over")
    record NewCharityYear(@NotNull UUID agencyId, @NotNull @Min(2017) @Max(2100) Integer year,
            @NotNull CharityKind kind, @NotNull Money lastIncome, @NotNull Money lastNetAssets, @NotNull Money spending,
            @NotNull Money managementCost) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }

        CharityLimits.Year figures() {
            return new CharityLimits.Year(kind, lastIncome, lastNetAssets, spending, managementCost);
        }
    }

    @Schema(description = "年度申报 A charity's year against its limits")
    record CharityYearView(UUID id, UUID agencyId, int year, CharityLimits.Year figures,
            List<CharityLimits.Finding> findings, boolean kept, LocalDate declaredOn) {

        static CharityYearView of(CharityYear declared) {
            return new CharityYearView(declared.id(), declared.agencyId(), declared.ofYear(), declared.figures(),
                    declared.findings(), declared.findings().stream().allMatch(CharityLimits.Finding::kept),
                    declared.declaredOn());
        }
    }

    private final CharityYears years;

    CharityYearResource(CharityYears years) {
        this.years = years;
    }

    @POST
    @Idempotent
    @Owned(in = Where.BODY)
    @Operation(operationId = "declareCharityYear",
            summary = "申报年度支出 Declare a year; the limits are checked and published")
    public RestResponse<CharityYearView> declare(@NotNull @Valid NewCharityYear body) {
        var declared = years.declare(body.agencyId(), body.year(), body.figures());
        return Responses.created("/api/v1/charity-years/" + declared.id(), CharityYearView.of(declared), 0);
    }

    @GET
    @Operation(operationId = "listCharityYears", summary = "年度支出公开 Charities' years, newest first")
    public Page<CharityYearView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("agencyId") @Nullable UUID agencyId) {
        return Page.of(new KeysetQuery().by("agencyId", agencyId).of(years, page), page.limit(),
                year -> Cursor.by(year.id())).map(CharityYearView::of);
    }
}
