package org.linli.registry.peerreview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says which reports are late, and ends the time to answer. */
@ApplicationScoped
@Swept(name = "peer-reviews", table = "peer_review")
class PeerReviewSweep implements TableSweep {

    private final PeerReviewService service;

    PeerReviewSweep(PeerReviewService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
