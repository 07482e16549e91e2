package org.linli.procurement.tendering.tender;

import org.linli.platform.Command;

/** What a tender can be asked to do. What has no operation comes from the clock or from another stage. */
public enum TenderCommand implements Command {
    WRITE("writeTender"), REVIEW("reviewTender"), PUBLISH("publishTender"), AMEND("publishAmendment"), EXTEND("-"),
    CLOSE("-"), DRAW_PANEL("drawPanel"), OPEN("openTender"), QUALIFY("qualifyBids"), BEGIN_CONSENSUS("beginConsensus"),
    OPEN_PRICES("openPrices"), RANK("rankTender"), ANNOUNCE("announceResult"), AWARD("awardTender"),
    PASS_OVER("passOverCandidate"), REVIEW_OVERLAPS("reviewBidderOverlaps"), REPLACE_LEADER("-"), WITHDRAW_AWARD("-"),
    REEVALUATE("-"), CONTRACT("-"), FAIL("-"), CANCEL("cancelTender"), SUSPEND("suspendTender"), RESUME("resumeTender");

    private final String operation;

    TenderCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
