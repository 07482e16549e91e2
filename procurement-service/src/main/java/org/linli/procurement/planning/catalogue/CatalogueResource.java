package org.linli.procurement.planning.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.procurement.TargetGroup;
import org.linli.procurement.planning.catalogue.CatalogueApi.CpvCode;
import org.linli.procurement.planning.catalogue.CatalogueApi.WorkMethod;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogue 社会服务目录")
class CatalogueResource {

    private final Catalogue catalogue;
    private final SocialCpv cpv;
    private final Caller caller;

    CatalogueResource(Catalogue catalogue, SocialCpv cpv, Caller caller) {
        this.catalogue = catalogue;
        this.cpv = cpv;
        this.caller = caller;
    }

    /** What may be bought: a few dozen rows, the whole of it is one answer. */
    @GET
    @Path("/catalogue-items")
    @Operation(operationId = "listCatalogueItems", summary = "社会服务目录 The catalogue of social services")
    public List<CatalogueItemView> list(@QueryParam("targetGroup") @Nullable TargetGroup targetGroup,
            @QueryParam("method") @Nullable WorkMethod method, @QueryParam("areaType") @Nullable AreaType areaType) {
        return catalogue.forSale().stream()
                .filter(item -> targetGroup == null || item.text().targetGroups().contains(targetGroup))
                .filter(item -> method == null || item.text().methods().contains(method.name()))
                .filter(item -> areaType == null || item.text().suits(areaType)).map(this::view).toList();
    }

    @GET
    @Path("/catalogue-items/{code}")
    @Operation(operationId = "readCatalogueItem", summary = "目录项目 One item of the catalogue")
    public RestResponse<CatalogueItemView> read(String code) {
        var item = catalogue.get(code);
        if (caller.isAnonymous() && item.status() == ItemStatus.PROPOSED) {
            throw new NotFound("CatalogueItem", code);
        }
        return Responses.ok(view(item), item.version());
    }

    @GET
    @Path("/catalogue-proposals")
    @Operation(operationId = "listCatalogueProposals",
            summary = "目录项目全览 Items in every state, by code; proposals nobody was asked about only for who signed in")
    public Page<CatalogueItemView> proposals(@Valid @BeanParam PageQuery page,
            @QueryParam("status") @Nullable ItemStatus status) {
        return Page.of(catalogue.page(page, status, !caller.isAnonymous()), page.limit(),
                item -> Cursor.by(item.code(), Catalogue.NO_ID)).map(this::view);
    }

    @GET
    @Path("/cpv-codes")
    @Operation(operationId = "listCpvCodes", summary = "欧盟社会服务代码 EU codes for social services, all of them")
    public List<CpvCode> cpvCodes() {
        return cpv.all().entrySet().stream().map(entry -> new CpvCode(entry.getKey(), entry.getValue())).toList();
    }

    private CatalogueItemView view(CatalogueItem item) {
        return CatalogueItemView.of(item, cpv, item.allowedTo(caller));
    }
}
