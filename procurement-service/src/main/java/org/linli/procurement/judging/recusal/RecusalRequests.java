package org.linli.procurement.judging.recusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.identity.Owner;
import org.linli.procurement.TenderParts;

/** All requests for a recusal. */
@ApplicationScoped
public class RecusalRequests implements TenderParts<RecusalRequest> {

    @Override
    public String kind() {
        return "RecusalRequest";
    }

    @Override
    public Owner ownerOf(UUID id) {
        return get(id).parties();
    }

    List<RecusalRequest> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    public long undecided(UUID tenderId) {
        return count("tenderId = ?1 and status = ?2", tenderId, RecusalStatus.ASKED);
    }

    /** Those of the tenders where a bidder waits for the word. */
    public Set<UUID> undecided(Collection<UUID> tenderIds) {
        return list("tenderId in ?1 and status = ?2", tenderIds, RecusalStatus.ASKED).stream()
                .map(RecusalRequest::tenderId).collect(Collectors.toSet());
    }

    /** Persons who may not sit on that tender's committee. */
    public Set<UUID> granted(UUID tenderId) {
        return list("tenderId = ?1 and status = ?2", tenderId, RecusalStatus.GRANTED).stream()
                .map(RecusalRequest::personId).collect(Collectors.toSet());
    }
}
