package org.linli.procurement.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All proposals. */
@ApplicationScoped
public class Proposals implements PanacheRepositoryBase<Proposal, UUID> {

    public Proposal get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Proposal", id));
    }

    /** Holds the proposal until the transaction ends: it becomes one purchase, not two. */
    public Proposal locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Proposal", id));
    }

    /** Those whose people are bound. */
    List<Proposal> binding(UUID agencyId) {
        return list("agencyId = ?1 and status in ?2", agencyId, List.of(ProposalStatus.ACCEPTED, ProposalStatus.RUNNING));
    }

    /** A partial unique index says the same. */
    boolean hasStation(String areaCode) {
        return count("kind = ?1 and areaCode = ?2 and status in ?3", ProposalKind.STATION, areaCode, List.of(ProposalStatus.ACCEPTED,
                ProposalStatus.RUNNING, ProposalStatus.REVIEWED, ProposalStatus.ADOPTED)) > 0;
    }
}
