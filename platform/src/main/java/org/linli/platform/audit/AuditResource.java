package org.linli.platform.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditTrail.Asked;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Platform")
class AuditResource {

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    /** @param from that moment is among them; {@code to} is not */
    @GET
    @Operation(operationId = "listAuditEntries",
            summary = "审计记录 Refusals, readings of restricted fields, changes of what decides; newest first")
    public Page<AuditEntry> entries(@Valid @BeanParam PageQuery page,
            @QueryParam("by") @Nullable @Size(max = 200) String by,
            @QueryParam("operation") @Nullable @Size(max = 200) String operation,
            @QueryParam("kind") @Nullable @Size(max = 200) String kind,
            @QueryParam("from") @Nullable OffsetDateTime from, @QueryParam("to") @Nullable OffsetDateTime to) {
        var before = page.cursor().map(Cursor::id).orElse(null);
        var found = trail.read(new Asked(by, operation, kind, instant(from), instant(to), before), page.fetch());
        return Page.of(found, page.limit(), entry -> Cursor.by(entry.id()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
