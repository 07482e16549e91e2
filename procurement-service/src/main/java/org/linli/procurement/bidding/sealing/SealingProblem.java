package org.linli.procurement.bidding.sealing;

import java.util.Locale;
import org.linli.platform.problem.ProblemCode;

/** What is refused about envelopes; clients know it as said about bids. */
enum SealingProblem implements ProblemCode {
    SEALED, PRICE;

    @Override
    public String code() {
        return "bid." + name().toLowerCase(Locale.ROOT);
    }
}
