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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankFile;
import org.linli.funding.bank.iso.BankReport;
import org.linli.funding.dualcontrol.MoneyOrders;
import org.linli.funding.dualcontrol.OrderKind;
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

    private final ResultFileEntry files;
    private final BankMessages messages;
    private final MoneyOrders orders;
    private final Caller caller;

    BankMessageResource(ResultFileEntry files, BankMessages messages, MoneyOrders orders, Caller caller) {
        this.files = files;
        this.messages = messages;
        this.orders = orders;
        this.caller = caller;
    }

    @POST
    @Consumes({"application/xml", "text/xml", "text/csv", "text/plain"})
    @Idempotent(required = true, seconds = 300)
    @Operation(operationId = "takeBankMessage",
            summary = "接收银行报文 Take in pain.002, camt.052, camt.053, camt.054 MT940, a table of results or of movements")
    @APIResponse(responseCode = "200", description = "已接收过的同一文件 The same file as before",
            content = @Content(schema = @Schema(implementation = BankApi.MessageView.class)))
    @APIResponse(responseCode = "201", description = "已接收 Created, and every line of it is entered",
            content = @Content(schema = @Schema(implementation = BankApi.MessageView.class)))
    @APIResponse(responseCode = "202",
            description = "已收下 Kept: its lines are entered a few at a time, or once another person has confirmed the "
                    + "money order that the header names",
            headers = {@Header(name = "Location", ref = "Location"),
                @Header(name = MoneyOrders.HEADER, description = "待复核的资金指令 What waits for another person",
                        schema = @Schema(implementation = UUID.class))},
            content = @Content(schema = @Schema(implementation = BankApi.MessageView.class)))
    public RestResponse<BankApi.MessageView> take(@NotNull BankFile file) {
        var taken = files.take(file, caller.actor());
        var answer = answer(taken.message(), taken.isNew());
        return taken.order() == null ? answer : MoneyOrders.withOrderHeader(answer, taken.order());
    }

    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(required = true)
    @Operation(operationId = "discardBankMessage",
            summary = "作废银行报文 Propose to put away a file that waits for a second person, or a statement that is not "
                    + "of the account; another person confirms")
    public RestResponse<BankApi.MessageView> discard(UUID id, @NotNull @Valid BankApi.DiscardBankMessage body) {
        var order = orders.propose(OrderKind.DISCARD_FILE, DiscardFile.Body.of(messages.get(id), body.reason()),
                caller.actor());
        var message = messages.get(id);
        return MoneyOrders.withOrderHeader(Responses.ok(BankApi.MessageView.of(message), message.version()), order);
    }

    private static RestResponse<BankApi.MessageView> answer(BankMessage message, boolean isNew) {
        var path = "/api/v1/bank/messages/" + message.id();
        var view = BankApi.MessageView.of(message);
        if (message.progress() != BankMessage.Progress.TAKEN) {
            return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
                    .header(HttpHeaders.LOCATION, path).build();
        }
        return isNew ? Responses.created(path, view, message.version()) : Responses.ok(view, message.version());
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
