package org.linli.registry.agency;

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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.PlatformProblem;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Agencies 机构")
class AgencyResource {

    private static final Set<String> FILE_READERS = Set.of("registry-officer", "registry-panel", "auditor");

    private final AgencyService service;
    private final Agencies agencies;
    private final Caller caller;

    AgencyResource(AgencyService service, Agencies agencies, Caller caller) {
        this.service = service;
        this.agencies = agencies;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Owned(in = Where.CALLER)
    @Operation(operationId = "applyAgency", summary = "申请登记 Apply for registration")
    public RestResponse<AgencyApi.AgencyView> apply(@NotNull @Valid AgencyApi.Application body) {
        var id = caller.agencyId().orElseThrow(() -> new Forbidden(PlatformProblem.OUT_OF_SCOPE, "agency_id"));
        var agency = service.apply(id, body, caller.actor());
        return Responses.created("/api/v1/agencies/" + id, view(agency), agency.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listAgencies", summary = "机构列表 List agencies: officers, the panel and the auditor "
            + "read files, others what the public register shows")
    public Page<AgencyApi.AgencyView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("status") AgencyStatus status) {
        var files = caller.ownOnly() || FILE_READERS.stream().anyMatch(caller::hasRole);
        var query = new KeysetQuery().ofAgency(caller, "id", null).by("status", status).oldestFirst();
        var found = (files ? query : query.where("registeredOn is not null")).of(agencies, page);
        return Page.of(found, page.limit(), agency -> Cursor.by(agency.id()))
                .map(files ? this::view : AgencyApi.AgencyView::published);
    }

    @GET
    @Path("/{id}")
    @Owned
    @Operation(operationId = "readAgency", summary = "机构 Read an agency")
    public RestResponse<AgencyApi.AgencyView> read(UUID id) {
        return ok(agencies.get(id));
    }

    @POST
    @Path("/{id}/correct")
    @Idempotent
    @Owned
    @Operation(operationId = "correctAgency",
            summary = "补正申请 Put any field right, before the file is handed in or after it was returned")
    public RestResponse<AgencyApi.AgencyView> correct(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AgencyApi.Application body) {
        return ok(service.correct(id, ifMatch, body));
    }

    @POST
    @Path("/{id}/documents")
    @Idempotent
    @Owned
    @Operation(operationId = "attachDocument", summary = "提交材料 Attach a document of the checklist")
    public RestResponse<AgencyApi.AgencyView> attach(UUID id, @NotNull @Valid AgencyApi.NewDocument body) {
        return ok(service.attach(id, body));
    }

    @POST
    @Path("/{id}/submit")
    @Idempotent(required = true)
    @Owned
    @Operation(operationId = "submitAgency", summary = "提交申请 Submit the complete file")
    public RestResponse<AgencyApi.AgencyView> submit(UUID id) {
        return ok(service.submit(id));
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @Operation(operationId = "returnAgency", summary = "退回补正 Return the file with reasons")
    public RestResponse<AgencyApi.AgencyView> returnFor(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AgencyApi.Reason body) {
        return ok(service.returnFor(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/review")
    @Idempotent(required = true)
    @Operation(operationId = "reviewAgency", summary = "审查 Review the file")
    public RestResponse<AgencyApi.AgencyView> review(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AgencyApi.Review body) {
        return ok(service.review(id, ifMatch, body.codeOverrideReason(), caller.actor()));
    }

    @POST
    @Path("/{id}/register")
    @Idempotent(required = true)
    @Operation(operationId = "registerAgency", summary = "准予登记 Register; by another officer than the reviewer")
    public RestResponse<AgencyApi.AgencyView> register(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.register(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/suspend")
    @Idempotent(required = true)
    @Operation(operationId = "suspendAgency", summary = "提出暂停 The first of two: propose to suspend")
    public RestResponse<AgencyApi.AgencyView> suspend(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AgencyApi.Reason body) {
        return ok(service.suspend(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/resume")
    @Idempotent(required = true)
    @Operation(operationId = "resumeAgency", summary = "提出恢复 The first of two: propose to resume")
    public RestResponse<AgencyApi.AgencyView> resume(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.resume(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/close")
    @Idempotent(required = true)
    @Owned
    @Operation(operationId = "closeAgency", summary = "申请注销 Close for good: an application at once, a registered "
            + "agency by two and without contracts in force")
    public RestResponse<AgencyApi.AgencyView> close(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AgencyApi.Reason body) {
        return ok(service.close(id, ifMatch, body.reason(), caller.actor(),
                caller.agencyId().filter(id::equals).isPresent()));
    }

    @POST
    @Path("/{id}/confirm-step")
    @Idempotent(required = true)
    @Operation(operationId = "confirmAgencyStep",
            summary = "复核通过 The second of two: suspend, resume, close, a new legal representative, name or address")
    public RestResponse<AgencyApi.AgencyView> confirmStep(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirmStep(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/take-back-closing")
    @Idempotent(required = true)
    @Owned
    @Operation(operationId = "takeBackClosing",
            summary = "撤回申请 The agency takes back what it applied for: its closing, another name or address")
    public RestResponse<AgencyApi.AgencyView> takeBack(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.takeBack(id, ifMatch));
    }

    @POST
    @Path("/{id}/reject-step")
    @Idempotent(required = true)
    @Operation(operationId = "rejectAgencyStep", summary = "复核不通过 The proposed step falls; nothing has happened")
    public RestResponse<AgencyApi.AgencyView> rejectStep(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.rejectStep(id, ifMatch));
    }

    @POST
    @Path("/{id}/particulars")
    @Idempotent(required = true)
    @Owned
    @Operation(operationId = "changeAgencyParticulars",
            summary = "申请变更名称住所 The agency applies for another name or address; an officer decides")
    public RestResponse<AgencyApi.AgencyView> changeParticulars(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AgencyApi.NewParticulars body) {
        return ok(service.changeParticulars(id, ifMatch, body, caller.actor()));
    }

    @POST
    @Path("/{id}/representative")
    @Idempotent(required = true)
    @Operation(operationId = "changeRepresentative",
            summary = "提出变更法定代表人 The first of two: propose a new legal representative")
    public RestResponse<AgencyApi.AgencyView> changeRepresentative(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AgencyApi.NewRepresentative body) {
        return ok(service.changeRepresentative(id, ifMatch, body, caller.actor()));
    }

    private RestResponse<AgencyApi.AgencyView> ok(Agency agency) {
        return Responses.ok(view(agency), agency.version());
    }

    private AgencyApi.AgencyView view(Agency agency) {
        return AgencyApi.AgencyView.of(agency, agency.allowedTo(caller));
    }
}
