package org.linli.funding.bank.branch;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

/** Which branches of banks there are, and since and until when. */
@Path("/api/v1/bank/branches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bank 银行")
class BranchResource {

    @Schema(description = "银行网点 What a CNAPS number stands for; toldBy and toldAt of the last table that said so")
    record BankBranchView(UUID id, String number, String name, String bank, LocalDate validFrom,
            @Nullable LocalDate validUntil, String toldBy, Instant toldAt) {

        static BankBranchView of(BankBranch branch) {
            var told = branch.told();
            return new BankBranchView(branch.id(), told.number(), told.name(), told.bank(), told.from(), told.until(),
                    branch.toldBy(), branch.toldAt());
        }
    }

    private final BankBranches branches;
    private final BranchImport table;
    private final Caller caller;

    BranchResource(BankBranches branches, BranchImport table, Caller caller) {
        this.branches = branches;
        this.table = table;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listBankBranches", summary = "银行网点列表 Branches of banks, the last told first")
    public Page<BankBranchView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("number") @Pattern(regexp = "\\d{12}") @Nullable String number) {
        return Page.of(new KeysetQuery().by("number", number).of(branches, page), page.limit(),
                branch -> Cursor.by(branch.id())).map(BankBranchView::of);
    }

    @POST
    @Path("/import")
    @Consumes("text/csv")
    @Idempotent(required = true)
    @Operation(operationId = "importBankBranches",
            summary = "导入银行网点 Take a table: number, name, bank, valid_from, valid_until; each row is answered")
    public BranchImport.Report importTable(@NotBlank @Size(max = 4_000_000) String csv) {
        return table.take(csv, caller.actor());
    }
}
