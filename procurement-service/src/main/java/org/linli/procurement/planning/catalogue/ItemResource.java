package org.linli.procurement.planning.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.web.Responses;
import org.linli.procurement.planning.catalogue.CatalogueApi.NewCheck;
import org.linli.procurement.planning.catalogue.CatalogueApi.NewItem;
import org.linli.procurement.planning.catalogue.CatalogueApi.Reasons;

/** Proposals to the catalogue and what becomes of them. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogue 社会服务目录")
class ItemResource {

    private final CatalogueService service;
    private final SocialCpv cpv;
    private final Caller caller;

    ItemResource(CatalogueService service, SocialCpv cpv, Caller caller) {
        this.service = service;
        this.cpv = cpv;
        this.caller = caller;
    }

    @POST
    @Path("/catalogue-items")
    @Idempotent
    @Operation(operationId = "proposeItem", summary = "提出目录项目 Propose an item, also for a new field")
    public RestResponse<CatalogueItemView> propose(@NotNull @Valid NewItem body) {
        var item = service.propose(body.code(), body.text(), caller.actor());
        return Responses.created("/api/v1/catalogue-items/" + item.code(), view(item), item.version());
    }

    @POST
    @Path("/catalogue-items/{code}/consult")
    @Idempotent
    @Operation(operationId = "consultItem", summary = "核对负面清单并公开征求意见 Check the negative list (B04) and ask the public")
    public RestResponse<CatalogueItemView> consult(String code, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewCheck body) {
        if (!caller.hasRole("association")) {
            requireDepartment(code);
        }
        return answer(service.consult(code, ifMatch, body.negativeList(), caller.actor()));
    }

    @POST
    @Path("/catalogue-items/{code}/publish")
    @Idempotent(required = true)
    @Operation(operationId = "publishItem", summary = "列入目录 Take it into the catalogue, with reasons")
    public RestResponse<CatalogueItemView> publish(String code, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Reasons body) {
        requireDepartment(code);
        return answer(service.publish(code, ifMatch, body.reasons(), caller.actor()));
    }

    @POST
    @Path("/catalogue-items/{code}/refuse")
    @Idempotent(required = true)
    @Operation(operationId = "refuseItem", summary = "不列入目录 Refuse it, with reasons")
    public RestResponse<CatalogueItemView> refuse(String code, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Reasons body) {
        requireDepartment(code);
        return answer(service.refuse(code, ifMatch, body.reasons(), caller.actor()));
    }

    @POST
    @Path("/catalogue-items/{code}/retire")
    @Idempotent(required = true)
    @Operation(operationId = "retireItem", summary = "移出目录 Retire it")
    public RestResponse<CatalogueItemView> retire(String code, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Reasons body) {
        requireDepartment(code);
        return answer(service.retire(code, ifMatch, body.reasons()));
    }

    /** The catalogue is the district's: an officer of a street proposes, one of a department decides. */
    private void requireDepartment(String code) {
        if (caller.department().isEmpty()) {
            throw new Forbidden(CatalogueProblem.DEPARTMENT_DECIDES, code);
        }
    }

    private CatalogueItemView view(CatalogueItem item) {
        return CatalogueItemView.of(item, cpv, item.allowedTo(caller));
    }

    private RestResponse<CatalogueItemView> answer(CatalogueItem item) {
        return Responses.ok(view(item), item.version());
    }
}
