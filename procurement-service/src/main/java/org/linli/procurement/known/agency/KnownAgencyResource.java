package org.linli.procurement.known.agency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.NotFound;
import org.linli.procurement.known.agency.KnownAgencies.Organisation;
import org.linli.procurement.known.staffing.KnownCapacities;
import org.linli.procurement.known.staffing.KnownCapacity.Capacity;
import org.linli.procurement.known.staffing.ShortSupervision;
import org.linli.procurement.known.staffing.ShortSupervisions;

@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Agency standing 承接资格")
class KnownAgencyResource {

    @Schema(description = "暂停承接新项目 A bar on new awards after a failed evaluation")
    record BarView(UUID evaluationId, LocalDate from, LocalDate until) {

        static BarView of(AwardBar bar) {
            return new BarView(bar.evaluationId(), bar.from(), bar.until());
        }
    }

    /**
     * @param capacity null while workforce has said nothing of it
     * @param shortSupervisions within the months of HS4, the latest first
     */
    @Schema(description = "机构在采购中的资格 An agency's standing in procurement")
    record AgencyStandingView(UUID id, boolean registered, @Nullable LocalDate registeredOn, boolean suspended,
            @Nullable LocalDate closedOn, boolean mayBeAwarded, List<Standing> standings, List<BarView> bars,
            @Nullable Capacity capacity, List<ShortSupervision> shortSupervisions) {

        /** @param bars that stand on the day */
        static AgencyStandingView of(Organisation organisation, List<AwardBar> bars, @Nullable Capacity capacity,
                List<ShortSupervision> supervisions, LocalDate day) {
            var agency = organisation.row();
            return new AgencyStandingView(agency.id(), agency.isRegistered(), agency.registeredOn().orElse(null),
                    agency.lifecycle().suspended(), agency.lifecycle().closedOn(),
                    bars.isEmpty() && organisation.may(Standing.BID, day), organisation.standings(),
                    bars.stream().map(BarView::of).toList(), capacity, supervisions);
        }
    }

    private final KnownAgencies agencies;
    private final AwardBars bars;
    private final KnownCapacities capacities;
    private final ShortSupervisions supervisions;
    private final Today today;

    KnownAgencyResource(KnownAgencies agencies, AwardBars bars, KnownCapacities capacities,
            ShortSupervisions supervisions, Today today) {
        this.agencies = agencies;
        this.bars = bars;
        this.capacities = capacities;
        this.supervisions = supervisions;
        this.today = today;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readAgencyStanding",
            summary = "机构承接资格 Whether and why an agency may be awarded contracts")
    public AgencyStandingView read(UUID id) {
        var organisation = agencies.organisation(id).orElseThrow(() -> new NotFound("Agency", id));
        var day = today.date();
        var standing = bars.unlifted(organisation.ids()).stream().filter(bar -> bar.stands(day)).toList();
        var since = day.minusMonths(today.day().rule("HS4").asInt());
        return AgencyStandingView.of(organisation, standing, capacities.of(id).orElse(null),
                supervisions.of(organisation.ids(), since), day);
    }
}
