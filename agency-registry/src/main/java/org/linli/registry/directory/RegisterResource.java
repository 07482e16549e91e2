package org.linli.registry.directory;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.aggregate.Today;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

/** The register as everybody searches it, without a token. */
@Path("/api/v1/register")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Public register 公开登记簿")
class RegisterResource {

    private final RegisterSearch search;
    private final Today today;

    RegisterResource(RegisterSearch search, Today today) {
        this.search = search;
        this.today = today;
    }

    @GET
    @Operation(operationId = "searchRegister", summary = "查询登记簿 Search agencies by words or pinyin initials of the "
            + "name, street, service, kind, grade and standing")
    public Page<DirectoryApi.RegisterRow> search(@Valid @BeanParam PageQuery page,
            @Valid @BeanParam RegisterQuery query) {
        var found = search.of(query, query.asOf == null ? today.date() : query.asOf, page);
        return Page.of(found, page.limit(), row -> Cursor.by(row.agencyId())).map(DirectoryApi.RegisterRow::of);
    }
}
