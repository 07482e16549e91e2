package org.linli.registry.peerreview;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agency that was drawn.
 *
 * @param words its summary, or why it recused itself; null while it has said nothing
 */
record Reviewer(UUID agencyId, Turn turn, List<Finding> findings, @Nullable String words) {

    @Schema(name = "PeerReviewerTurn")
    enum Turn {
        DRAWN, REPORTED, RECUSED
    }

    /** @param remark what was seen; needed where the norm was not kept */
    record Finding(UUID normId, boolean kept, @Nullable String remark) {
    }

    static Reviewer drawn(UUID agencyId) {
        return new Reviewer(agencyId, Turn.DRAWN, List.of(), null);
    }

    Reviewer recused(String why) {
        return new Reviewer(agencyId, Turn.RECUSED, List.of(), why);
    }

    Reviewer reported(List<Finding> found, String summary) {
        return new Reviewer(agencyId, Turn.REPORTED, List.copyOf(found), summary);
    }

    boolean isAwaited() {
        return turn == Turn.DRAWN;
    }
}
