package org.linli.procurement.planning.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All proposals. */
@ApplicationScoped
public class Proposals implements Aggregates<Proposal> {

    @Override
    public String kind() {
        return "Proposal";
    }

    /** Those whose people are bound. */
    List<Proposal> binding(UUID agencyId) {
        return list("agencyId = ?1 and status in ?2", agencyId,
                List.of(ProposalStatus.ACCEPTED, ProposalStatus.RUNNING));
    }

    /** A partial unique index says the same. */
    boolean hasStation(String areaCode) {
        return count("kind = ?1 and areaCode = ?2 and status in ?3", ProposalKind.STATION, areaCode, List.of(
                ProposalStatus.ACCEPTED, ProposalStatus.RUNNING, ProposalStatus.REVIEWED, ProposalStatus.ADOPTED)) > 0;
    }
}
