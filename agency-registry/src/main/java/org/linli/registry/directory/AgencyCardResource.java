package org.linli.registry.directory;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.aggregate.Today;

/** One agency as everybody reads it, without a token. */
@Path("/api/v1/agencies/{id}/card")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Public register 公开登记簿")
class AgencyCardResource {

    private final AgencyCardReader cards;
    private final Today today;

    AgencyCardResource(AgencyCardReader cards, Today today) {
        this.cards = cards;
        this.today = today;
    }

    @GET
    @Operation(operationId = "readAgencyCard", summary = "机构公示卡 The agency's public card as of a day")
    public DirectoryApi.AgencyCard card(UUID id, @QueryParam("asOf") LocalDate asOf) {
        return cards.of(id, asOf == null ? today.date() : asOf);
    }
}
