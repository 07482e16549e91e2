package org.linli.procurement.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.problem.NotFound;
import org.linli.procurement.bid.BidReaders;

/** All seats. */
@ApplicationScoped
public class Seats implements PanacheRepositoryBase<Seat, UUID>, BidReaders {

    Seat get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Seat", id));
    }

    /** Every seat there was, in the order they were drawn. */
    List<Seat> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    /** The members who score. */
    public List<Seat> confirmed(UUID tenderId) {
        return list("tenderId = ?1 and status = ?2 order by id", tenderId, SeatStatus.CONFIRMED);
    }

    public Optional<Seat> confirmed(UUID tenderId, UUID personId) {
        return find("tenderId = ?1 and personId = ?2 and status = ?3", tenderId, personId, SeatStatus.CONFIRMED)
                .firstResultOptional();
    }

    @Override
    public boolean sits(UUID tenderId, UUID personId) {
        return confirmed(tenderId, personId).isPresent();
    }
}
