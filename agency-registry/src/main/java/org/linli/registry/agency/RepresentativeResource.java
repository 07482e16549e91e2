package org.linli.registry.agency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.time.Deadline;
import org.linli.platform.vault.Vault;

/** The agency with its representative of a day. */
@Path("/api/v1/agencies/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Agencies 机构")
class RepresentativeResource {

    private final Agencies agencies;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    RepresentativeResource(Agencies agencies, Vault vault, Caller caller, Clock clock) {
        this.agencies = agencies;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/representative")
    @Owned
    @Operation(operationId = "readRepresentative", summary = "法定代表人 The legal representative as of a day, id masked")
    public AgencyApi.AgencyDetail representative(UUID id, @QueryParam("asOf") LocalDate asOf) {
        var agency = agencies.get(id);
        var view = AgencyApi.AgencyView.of(agency, agency.allowedTo(caller));
        var proposed = view.proposedStep() == null ? Optional.<LegalRepresentative>empty()
                : agencies.proposedRepresentative(id);
        return new AgencyApi.AgencyDetail(view, shown(agencies.representative(id, day(asOf))), shown(proposed));
    }

    private AgencyApi.@Nullable RepresentativeView shown(Optional<LegalRepresentative> representative) {
        return representative.map(found -> AgencyApi.RepresentativeView.of(found, vault)).orElse(null);
    }

    private LocalDate day(LocalDate asOf) {
        return asOf == null ? Deadline.dayOf(clock.instant()) : asOf;
    }
}
