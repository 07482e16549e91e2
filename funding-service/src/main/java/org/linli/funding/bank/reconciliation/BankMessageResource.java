package org.linli.funding.bank.reconciliation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankFile;
import org.linli.funding.bank.iso.BankReport;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

/** What the bank says, file by file. */
@Path("/api/v1/bank/messages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bank 银行")
class BankMessageResource {

    private final BankIntake intake;
    private final BankMessages messages;
    private final Caller caller;

    BankMessageResource(BankIntake intake, BankMessages messages, Caller caller) {
        this.intake = intake;
        this.messages = messages;
        this.caller = caller;
    }

    @POST
    @Consumes({"application/xml", "text/xml", "text/csv", "text/plain"})
    @Idempotent(required = true, seconds = 300)
    @Operation(operationId = "takeBankMessage",
            summary = "接收银行报文 Take in pain.002, camt.052, camt.053, camt.054 MT940, a table of results or of movements")
    public RestResponse<BankApi.MessageView> take(@NotNull BankFile file) {
        var message = intake.take(file, caller.actor());
        var path = "/api/v1/bank/messages/" + message.id();
        return message.progress() == BankMessage.Progress.TAKEN
                ? Responses.created(path, BankApi.MessageView.of(message), message.version())
                : RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, BankApi.MessageView.of(message))
                        .header(HttpHeaders.LOCATION, path).build();
    }

    @GET
    @Operation(operationId = "listBankMessages", summary = "银行报文列表 Files of the bank, newest first")
    public Page<BankApi.MessageView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("kind") BankReport.@Nullable Kind kind) {
        return Page.of(new KeysetQuery().by("kind", kind).of(messages, page), page.limit(),
                message -> Cursor.by(message.id())).map(BankApi.MessageView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readBankMessage", summary = "银行报文 One file of the bank")
    public RestResponse<BankApi.MessageView> read(UUID id) {
        var message = messages.get(id);
        return Responses.ok(BankApi.MessageView.of(message), message.version());
    }
}
