package org.linli.registry.peerreview;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** DRAWN by lot, REPORTED once every reviewer has reported, PUBLISHED by another; CALLED_OFF when nobody is left. */
enum PeerReviewStatus implements Status<PeerReviewStatus, PeerReviewStatus.PeerReviewCommand> {

    DRAWN, REPORTED, PUBLISHED, CALLED_OFF;

    enum PeerReviewCommand implements Command {

        RECUSE("recusePeerReviewer"), REPORT("filePeerReport"), ANSWER("answerPeerReview"),
        PUBLISH("publishPeerReview"), ALARM("sweep");

        private final String operation;

        PeerReviewCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<PeerReviewCommand> accepts() {
        return switch (this) {
            case DRAWN -> Set.of(PeerReviewCommand.RECUSE, PeerReviewCommand.REPORT, PeerReviewCommand.ALARM);
            case REPORTED -> Set.of(PeerReviewCommand.ANSWER, PeerReviewCommand.PUBLISH, PeerReviewCommand.ALARM);
            case PUBLISHED, CALLED_OFF -> Set.of();
        };
    }

    @Override
    public boolean canBecome(PeerReviewStatus next) {
        return switch (this) {
            case DRAWN -> next == REPORTED || next == CALLED_OFF;
            case REPORTED -> next == PUBLISHED;
            case PUBLISHED, CALLED_OFF -> false;
        };
    }
}
