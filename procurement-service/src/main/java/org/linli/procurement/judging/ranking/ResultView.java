package org.linli.procurement.judging.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.judging.lowbid.LowBidFlag;
import org.linli.procurement.judging.scoring.Rescored;

@Schema(description = "评审结果 The result of a tender")
record ResultView(UUID tenderId, LocalDate rankedOn, List<RankedLine> ranking, List<LowBidFlag> lowBidFlags,
        WhatIf whatIfLowestPrice, @Nullable WhatIf whatIfPriceWeight30, @Nullable Recomputed recomputed,
        @Nullable Rescored rescored, List<EarlierRanking> earlierRankings) {

    static ResultView of(TenderResult result) {
        return new ResultView(result.tenderId(), result.rankedOn(), result.lines(), result.lowBidFlags(),
                result.whatIfLowestPrice(), result.whatIfHeavierPrice().orElse(null), result.recomputed().orElse(null),
                result.rescored().orElse(null), result.earlier());
    }
}
