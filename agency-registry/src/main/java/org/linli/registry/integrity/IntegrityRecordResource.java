package org.linli.registry.integrity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The integrity record, as everybody reads it. */
@Path("/api/v1/agencies/{id}/integrity")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Integrity 诚信自律")
class IntegrityRecordResource {

    private final IntegrityRecordReader records;

    IntegrityRecordResource(IntegrityRecordReader records) {
        this.records = records;
    }

    @GET
    @Operation(operationId = "readIntegrityRecord", summary = "诚信档案 The agency's public integrity record")
    public IntegrityApi.IntegrityRecord read(UUID id) {
        return records.of(id);
    }
}
