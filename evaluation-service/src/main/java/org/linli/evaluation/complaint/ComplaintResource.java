package org.linli.evaluation.complaint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.complaint.ComplaintApi.ComplaintView;
import org.linli.evaluation.contract.KnownContracts;
import org.linli.platform.audit.RestrictedReadings;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.vault.Vault;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Complaints 投诉")
class ComplaintResource {

    private final ComplaintService service;
    private final Complaints complaints;
    private final RestrictedReadings readings;
    private final Vault vault;
    private final Caller caller;

    ComplaintResource(ComplaintService service, Complaints complaints, RestrictedReadings readings, Vault vault,
            Caller caller) {
        this.service = service;
        this.complaints = complaints;
        this.readings = readings;
        this.vault = vault;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Owned(by = KnownContracts.class, in = Where.BODY)
    @Operation(operationId = "fileComplaint", summary = "登记投诉 Take in what somebody says is wrong with a service")
    public RestResponse<ComplaintView> file(@NotNull @Valid ComplaintApi.NewComplaint body) {
        var one = service.file(body, caller.actor());
        return Responses.created("/api/v1/complaints/" + one.id(), view(one), one.version());
    }

    @POST
    @Path("/{id}/state")
    @Idempotent
    @Owned(by = Complaints.class)
    @Operation(operationId = "stateOnComplaint", summary = "机构说明 The agency's side of it")
    public RestResponse<ComplaintView> state(UUID id, @NotNull @Valid ComplaintApi.Words body) {
        return answer(service.state(id, body.text()));
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent(required = true)
    @Operation(operationId = "answerComplaint", summary = "答复投诉 Decide and answer; by another than who took it in")
    public RestResponse<ComplaintView> decide(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ComplaintApi.Answer body) {
        return answer(service.answer(id, ifMatch, body, caller.actor()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Owned(by = Complaints.class)
    @Operation(operationId = "withdrawComplaint", summary = "撤回投诉 The person no longer complains")
    public RestResponse<ComplaintView> withdraw(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(service.withdraw(id, ifMatch));
    }

    @GET
    @Path("/{id}")
    @Owned(by = Complaints.class)
    @Operation(operationId = "readComplaint", summary = "投诉 A complaint and its answer")
    public RestResponse<ComplaintView> read(UUID id) {
        var one = complaints.get(id);
        return Responses.ok(ComplaintView.of(one, contact(one), caller), one.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listComplaints", summary = "投诉列表 Complaints, newest first")
    public Page<ComplaintView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("contractId") @Nullable UUID contractId, @QueryParam("agencyId") @Nullable UUID agencyId,
            @QueryParam("status") @Nullable ComplaintStatus status) {
        var found = new KeysetQuery().visibleTo(caller, "agencyId", "purchaserId").by("contractId", contractId)
                .by("agencyId", agencyId).by("status", status).of(complaints, page);
        return Page.of(found, page.limit(), one -> Cursor.by(one.id())).map(this::view);
    }

    private RestResponse<ComplaintView> answer(Complaint one) {
        return Responses.ok(view(one), one.version());
    }

    private ComplaintView view(Complaint one) {
        return ComplaintView.of(one, null, caller);
    }

    /** Whoever is to answer may reach the person; that they looked is told. */
    private @Nullable String contact(Complaint one) {
        var contact = one.contact();
        if (contact == null || !caller.hasRole("evaluation-lead")) {
            return null;
        }
        readings.shown("readComplaint", one.id(), "COMPLAINT");
        return vault.decrypt(contact, ComplaintService.CONTACT);
    }
}
