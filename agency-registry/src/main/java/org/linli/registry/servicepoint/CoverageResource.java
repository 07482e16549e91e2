package org.linli.registry.servicepoint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Text;

/** What nobody serves yet. */
@Path("/api/v1/coverage-gaps")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Service points 服务点")
class CoverageResource {

    private final CoverageGaps gaps;

    CoverageResource(CoverageGaps gaps) {
        this.gaps = gaps;
    }

    @GET
    @Operation(operationId = "listCoverageGaps",
            summary = "服务空白 Streets, groups and services without an open service point")
    public Page<CoverageGaps.Gap> list(@Valid @BeanParam PageQuery page,
            @QueryParam("street") @Pattern(regexp = "\\d{9}") @Nullable String street,
            @QueryParam("group") @Nullable ServedGroup group,
            @QueryParam("service") @Text(max = 100) @Nullable String service) {
        return Page.of(gaps.page(street, group, service, page), page.limit(), CoverageGaps.Gap::cursor);
    }
}
