package org.linli.workforce.transfer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.identity.Owner;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.workforce.worker.WorkerScope;

@Path("/api/v1/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Transfers of records 人事转接")
class TransferResource {

    record NewTransfer(@NotNull UUID agencyId, @NotBlank @Text(max = 18) String residentId) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    record TransferView(UUID id, UUID workerId, UUID agencyId, TransferStatus status, LocalDate askedOn,
            LocalDate answerBy, @Nullable LocalDate endedOn, List<String> allowedActions) {

        static TransferView of(Transfer transfer, List<String> allowedActions) {
            return new TransferView(transfer.id(), transfer.workerId(), transfer.agencyId(), transfer.status(),
                    transfer.askedOn(), transfer.answerBy(), transfer.endedOn(), allowedActions);
        }
    }

    private final TransferService service;
    private final Transfers transfers;
    private final Caller caller;

    TransferResource(TransferService service, Transfers transfers, Caller caller) {
        this.service = service;
        this.transfers = transfers;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Owned(in = Where.BODY)
    @Operation(operationId = "askTransfer", summary = "申请接收人事档案 Ask a worker to let the agency take over their record")
    public RestResponse<TransferView> ask(@NotNull @Valid NewTransfer body) {
        var transfer = service.ask(body, caller.actor());
        return Responses.created("/api/v1/transfers/" + transfer.id(), view(transfer), transfer.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listTransfers", summary = "转接列表 List transfers asked for")
    public Page<TransferView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId) {
        var found = WorkerScope.narrow(new KeysetQuery(), caller, agencyId).of(transfers, page);
        return Page.of(found, page.limit(), transfer -> Cursor.by(transfer.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = Transfers.class)
    @Operation(operationId = "readTransfer", summary = "转接 Read a transfer")
    public RestResponse<TransferView> read(UUID id) {
        return ok(transfers.get(id));
    }

    @POST
    @Path("/{id}/consent")
    @Idempotent(required = true)
    @Owned(by = Transfers.class)
    @Operation(operationId = "consentTransfer", summary = "同意转接 Consent; by the worker alone")
    public RestResponse<TransferView> consent(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.consent(id, ifMatch));
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent(required = true)
    @Owned(by = Transfers.class)
    @Operation(operationId = "declineTransfer", summary = "不同意转接 Decline; by the worker alone")
    public RestResponse<TransferView> decline(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.decline(id, ifMatch));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent(required = true)
    @Owned(by = Transfers.class)
    @Operation(operationId = "withdrawTransfer", summary = "撤回转接申请 Withdraw what was asked")
    public RestResponse<TransferView> withdraw(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.withdraw(id, ifMatch));
    }

    private RestResponse<TransferView> ok(Transfer transfer) {
        return Responses.ok(view(transfer), transfer.version());
    }

    private TransferView view(Transfer transfer) {
        return TransferView.of(transfer, transfer.allowedTo(caller));
    }
}
