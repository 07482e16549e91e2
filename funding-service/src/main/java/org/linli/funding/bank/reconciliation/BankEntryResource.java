package org.linli.funding.bank.reconciliation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Today;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

/** The lines of the bank; exceptions are those OPEN or PROPOSED. */
@Path("/api/v1/bank/entries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bank 银行")
class BankEntryResource {

    private final BankEntries entries;
    private final ExceptionResolution resolutions;
    private final Caller caller;
    private final Today today;

    BankEntryResource(BankEntries entries, ExceptionResolution resolutions, Caller caller, Today today) {
        this.entries = entries;
        this.resolutions = resolutions;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @Operation(operationId = "listBankEntries",
            summary = "银行明细与差异 Lines of the bank, newest first; by status, message, payment or who has to act")
    public Page<BankApi.EntryView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("status") @Nullable EntryStatus status, @QueryParam("messageId") @Nullable UUID messageId,
            @QueryParam("paymentId") @Nullable UUID paymentId,
            @QueryParam("heldBy") @Pattern(regexp = "finance|bank") @Nullable String heldBy) {
        var found = new KeysetQuery().by("messageId", messageId).by("paymentId", paymentId).by("status", status)
                .by("heldBy", heldBy).of(entries, page);
        return Page.of(found, page.limit(), entry -> Cursor.by(entry.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readBankEntry", summary = "银行明细 One line of the bank")
    public RestResponse<BankApi.EntryView> read(UUID id) {
        return answer(entries.get(id));
    }

    @POST
    @Path("/{id}/propose-resolution")
    @Idempotent(required = true)
    @Operation(operationId = "proposeBankResolution", summary = "提议差异处理 Propose how an exception is settled")
    public RestResponse<BankApi.EntryView> propose(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid BankApi.ProposeResolution body) {
        return answer(resolutions.propose(id, ifMatch, body, caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-resolution")
    @Idempotent(required = true)
    @Operation(operationId = "confirmBankResolution", summary = "确认差异处理 Settle it as proposed; by another person")
    public RestResponse<BankApi.EntryView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(resolutions.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/refuse-resolution")
    @Idempotent(required = true)
    @Operation(operationId = "refuseBankResolution", summary = "退回差异处理 Send the proposal back; by another person")
    public RestResponse<BankApi.EntryView> refuse(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(resolutions.refuse(id, ifMatch, caller.actor()));
    }

    private RestResponse<BankApi.EntryView> answer(BankEntry entry) {
        return Responses.ok(view(entry), entry.version());
    }

    private BankApi.EntryView view(BankEntry entry) {
        return BankApi.EntryView.of(entry, today.date(), entry.allowedTo(caller));
    }
}
