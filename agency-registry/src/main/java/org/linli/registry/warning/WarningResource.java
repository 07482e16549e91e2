package org.linli.registry.warning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/warnings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Early warning 预警")
class WarningResource {

    /** @param explanation of each signal, in the order of {@code signals} */
    record WarningView(UUID agencyId, WarningLevel level, int score, List<Signal> signals, Instant changedAt,
            List<Explanation> explanation) {

        static WarningView of(Warning warning) {
            return new WarningView(warning.agencyId(), warning.level(), warning.score(), warning.signals(),
                    warning.changedAt(), Explanation.of(warning.signals()));
        }
    }

    private final WarningService warnings;
    private final Clock clock;

    WarningResource(WarningService warnings, Clock clock) {
        this.warnings = warnings;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listWarnings", summary = "预警列表 Early warnings by agency")
    public Page<WarningView> list(@Valid @BeanParam PageQuery page, @QueryParam("level") WarningLevel level) {
        return Page.of(warnings.page(page, level), page.limit(), warning -> Cursor.by(warning.agencyId()))
                .map(WarningView::of);
    }

    /** An agency nobody has said anything about is green. */
    @GET
    @Path("/{agencyId}")
    @Owned
    @Operation(operationId = "readWarning", summary = "机构预警 One agency's early warning with each signal")
    public WarningView read(UUID agencyId) {
        return WarningView
                .of(warnings.findByIdOptional(agencyId).orElseGet(() -> new Warning(agencyId, clock.instant())));
    }
}
