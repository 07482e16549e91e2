package org.linli.procurement.bidding.sealing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.money.Money;

/** Security for a bid, never in cash (实施条例 art 33). */
@Schema(description = "投标保证金 Security for a bid, never in cash")
public record BidDeposit(Money amount, Instrument instrument, String reference) {

    /** How it is lodged: anything but cash. */
    @Schema(name = "DepositInstrument", description = "投标保证金形式 How the security for a bid is lodged")
    public enum Instrument {
        GUARANTEE, CHEQUE, DRAFT, PROMISSORY_NOTE
    }
}
