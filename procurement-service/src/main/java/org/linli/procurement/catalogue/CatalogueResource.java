package org.linli.procurement.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/catalogue-items")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogue 社会服务目录")
class CatalogueResource {

    private final Catalogue catalogue;

    CatalogueResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A few dozen rows: the whole of it is one answer. */
    @GET
    @Operation(operationId = "listCatalogueItems", summary = "社会服务目录 The catalogue of social services")
    public List<CatalogueItemView> list() {
        return catalogue.list("order by code").stream().map(CatalogueItem::view).toList();
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "readCatalogueItem", summary = "目录项目 One item of the catalogue")
    public CatalogueItemView read(String code) {
        return catalogue.get(code).view();
    }
}
