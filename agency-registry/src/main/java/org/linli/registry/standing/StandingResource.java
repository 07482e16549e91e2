package org.linli.registry.standing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

@Path("/api/v1/agencies/{id}/standing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standing 资格")
class StandingResource {

    /** @param until first day without it; null while it has none */
    record EffectView(StandingEffect.Ground ground, Effect effect, UUID decisionId, LocalDate from,
            @Nullable LocalDate until, @Nullable LocalDate liftedOn, @Nullable String liftedWhy) {

        static EffectView of(StandingEffect standing) {
            return new EffectView(standing.ground(), standing.effect(), standing.decisionId(), standing.from(),
                    standing.until(), standing.liftedOn(), standing.liftedWhy());
        }
    }

    record ListEntry(ListKind list, ListGround ground, LocalDate from) {

        static ListEntry of(Listing published) {
            return new ListEntry(published.list(), published.ground(), Objects.requireNonNull(published.from()));
        }
    }

    /**
     * @param registered whether it is now in the register, neither suspended nor closed; {@code clear} that, and
     * nothing is barred on that day; {@code lists} what the agency is publicly listed for
     */
    record StandingView(UUID agencyId, LocalDate asOf, boolean registered, boolean clear, List<EffectView> effects,
            List<ListEntry> lists) {

        static StandingView of(UUID agencyId, LocalDate day, boolean registered, List<StandingEffect> effects,
                List<Listing> lists) {
            return new StandingView(agencyId, day, registered, registered && effects.isEmpty(),
                    effects.stream().map(EffectView::of).toList(), lists.stream().map(ListEntry::of).toList());
        }
    }

    private final Standings standings;
    private final Listings listings;
    private final AgencyRegister register;
    private final Clock clock;

    StandingResource(Standings standings, Listings listings, AgencyRegister register, Clock clock) {
        this.standings = standings;
        this.listings = listings;
        this.register = register;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "readStanding", summary = "承接资格 What the agency may not do on a day")
    public StandingView read(UUID id, @QueryParam("asOf") LocalDate asOf) {
        register.requireKnown(id);
        var day = asOf == null ? Deadline.dayOf(clock.instant()) : asOf;
        return StandingView.of(id, day, register.isRegistered(id), standings.inForce(id, day),
                listings.published(register.sameCode(id), day));
    }
}
