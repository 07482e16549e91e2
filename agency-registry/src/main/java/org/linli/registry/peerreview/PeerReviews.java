package org.linli.registry.peerreview;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Aggregates;

/** All reviews of agencies by agencies. */
@ApplicationScoped
class PeerReviews implements Aggregates<PeerReview> {

    @Override
    public String kind() {
        return "PeerReview";
    }
}
