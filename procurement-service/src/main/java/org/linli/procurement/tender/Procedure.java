package org.linli.procurement.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.rule.RuleBook;

/**
 * How a tender is run: configuration of one code path. The legal values of the day are the defaults; frozen at publication.
 *
 * @param minBidders         fewer standing bids and there is no opening (P09, P29)
 * @param bidDays            least days from publication to the deadline (P07, P29)
 * @param noticeWorkdays     how long the notice stands (P05); {@code documentWorkdays} how long documents are given out (P06)
 * @param priceWeightFloor   percent; {@code priceWeightDefault}: more needs a written reason; {@code priceWeightCeiling}: never more
 * @param fixWinnerWorkdays  silence of the purchaser for so long confirms rank 1 (P11)
 * @param resultWorkdays     the result notice stands so long (P12); {@code standstillWorkdays}: then objections may come (P19)
 * @param signDays           contract after the award letter (P13)
 */
@Schema(description = "采购程序配置 How the tender is run, frozen at publication")
public record Procedure(Kind kind, int minBidders, int bidDays, int noticeWorkdays, int documentWorkdays,
        BigDecimal priceWeightFloor, BigDecimal priceWeightDefault, BigDecimal priceWeightCeiling, int fixWinnerWorkdays,
        int resultWorkdays, int standstillWorkdays, int signDays) {

    /** The legal method of procurement. */
    public enum Kind {
        OPEN_TENDER,
        COMPETITIVE_CONSULTATION
    }

    static Procedure of(Kind kind, RuleBook rules, LocalDate day) {
        var consultation = kind == Kind.COMPETITIVE_CONSULTATION;
        return new Procedure(kind, rules.get(consultation ? "P29.offers" : "P09", day).asInt(),
                rules.get(bidTermRule(kind), day).asInt(), rules.get("P05", day).asInt(), rules.get("P06", day).asInt(),
                rules.get(consultation ? "P29.price" : "S01", day).value(), rules.get("S02", day).value(),
                rules.get("S02.max", day).value(), rules.get("P11", day).asInt(), rules.get("P12", day).asInt(),
                rules.get("P19", day).asInt(), rules.get("P13", day).asInt());
    }

    static String bidTermRule(Kind kind) {
        return kind == Kind.COMPETITIVE_CONSULTATION ? "P29" : "P07";
    }
}
