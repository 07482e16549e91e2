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
import org.linli.platform.problem.NotFound;
import org.linli.platform.time.Deadline;
import org.linli.platform.vault.Vault;
import org.linli.registry.dependence.Dependences;
import org.linli.registry.standing.Standings;

/** The agency as of a day: for the public without names, for officers with the representative of that day. */
@Path("/api/v1/agencies/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Agencies 机构")
class AgencyCardResource {

    private final Agencies agencies;
    private final Standings standings;
    private final Dependences dependences;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    AgencyCardResource(Agencies agencies, Standings standings, Dependences dependences, Vault vault, Caller caller,
            Clock clock) {
        this.agencies = agencies;
        this.standings = standings;
        this.dependences = dependences;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/card")
    @Operation(operationId = "readAgencyCard", summary = "机构公示卡 The agency's public card")
    public AgencyApi.AgencyCard card(UUID id, @QueryParam("asOf") LocalDate asOf) {
        var agency = agencies.get(id);
        if (agency.registeredOn() == null) {
            throw new NotFound("Agency", id);
        }
        var effects =
                standings.inForce(id, day(asOf)).stream().map(effect -> new AgencyApi.CardEffect(effect.ground().name(),
                        effect.effect().name(), effect.from(), effect.until())).toList();
        var share = dependences.of(id)
                .map(said -> new AgencyApi.CardShare(said.year(), said.ratio(), said.threshold(), said.above()))
                .orElse(null);
        return AgencyApi.AgencyCard.of(agency, effects, share);
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
