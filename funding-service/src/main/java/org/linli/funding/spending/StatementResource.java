package org.linli.funding.spending;

import org.jspecify.annotations.Nullable;
import org.jboss.resteasy.reactive.RestResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.validation.constraints.Size;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Invalid;

/** Statements for those concerned. */
@Path("/api/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Spending 公共支出")
class StatementResource {

    private final Statements statements;
    private final Caller caller;

    StatementResource(Statements statements, Caller caller) {
        this.statements = statements;
        this.caller = caller;
    }

    @GET
    @Path("/agencies/{agencyId}")
    @Owned
    @Operation(operationId = "readAgencyStatement",
            summary = "机构对账单 What an agency was owed and paid in a term, by value date")
    public Statements.AgencyStatement agency(UUID agencyId, @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to) {
        if (to.isBefore(from)) {
            throw new Invalid(SpendingProblem.TERM, "to", to, from);
        }
        return statements.ofAgency(agencyId, from, to);
    }

    @GET
    @Path("/purchasers/{purchaserId}")
    @Owned(in = Where.CALLER)
    @Operation(operationId = "readPurchaserStatement",
            summary = "购买方对账单 Where the money of a purchaser's budgets of a year is")
    public Statements.PurchaserStatement purchaser(String purchaserId,
            @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year) {
        caller.requireOwn(Owner.unit(purchaserId));
        return statements.ofPurchaser(purchaserId, year);
    }
}
