package org.linli.procurement.tendering.tenderdocument;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/**
 * How a tender is run: configuration of one code path. The legal values of the day are the defaults; frozen at
 * publication.
 *
 * @param admission who may bid
 * @param minBidders fewer standing bids and there is no opening (P09, P29)
 * @param bidDays least days from publication to the deadline (P07, P29), in {@code bidDaysUnit}: d or wd
 * @param invitations agencies that must be invited; 0 where nobody is
 * @param most the ceiling price must stay below it (P31); null where there is no limit
 * @param longestMonths of the service (B06, P30)
 * @param panelMinimum members of the committee (C01, P28)
 * @param noticeWorkdays how long the notice stands (P05); {@code documentWorkdays} how long documents are given out
 * (P06)
 * @param priceWeightFloor percent; {@code priceWeightDefault}: more needs a written reason; {@code priceWeightCeiling}:
 * never more
 * @param fixWinnerWorkdays silence of the purchaser for so long confirms rank 1 (P11)
 * @param resultWorkdays the result notice stands so long (P12); {@code standstillWorkdays}: then objections may come
 * (P19)
 * @param signDays contract after the award letter (P13)
 */
@Schema(description = "采购程序配置 How the tender is run, frozen at publication")
public record Procedure(Kind kind, Admission admission, int minBidders, int bidDays, String bidDaysUnit,
        int invitations, @Nullable Money most, int longestMonths, int panelMinimum, int noticeWorkdays,
        int documentWorkdays, BigDecimal priceWeightFloor, BigDecimal priceWeightDefault, BigDecimal priceWeightCeiling,
        int fixWinnerWorkdays, int resultWorkdays, int standstillWorkdays, int signDays) {

    /** Who may bid. */
    public enum Admission {
        /** Every agency in good standing. */
        OPEN,
        /** Those the document names, with the ground for naming them. */
        INVITED,
        /** The members of a register of qualified agencies. */
        REGISTER
    }

    /** The legal method of procurement, with the rules that give its numbers. */
    public enum Kind {
        OPEN_TENDER(Admission.OPEN, "P09", "P07", "PV.none", null, "B06", "C01", "S01", "P19"),
        INVITED(Admission.INVITED, "P09", "P07", "PV", null, "B06", "C01", "S01", "P19"),
        COMPETITIVE_CONSULTATION(Admission.OPEN, "P29.offers", "P29", "PV.none", "P31", "B06", "P28", "P29.price",
                "P19"),
        SINGLE_SOURCE(Admission.INVITED, "P27.supplier", "P27", "P27.supplier", null, "B06", "P28", "P27.price", "P19"),
        FRAMEWORK(Admission.REGISTER, "P30", "P30.response", "PV.none", null, "P30.term", "P28", "P30.price", "P19"),
        SMALL_GRANT(Admission.OPEN, "HG.bidders", "HG.days", "PV.none", "HG.most", "HG.term", "P28", "HG.price",
                "HG.standstill");

        private final Admission admission;
        private final String bidders;
        private final String bidTerm;
        private final String invitations;
        private final @Nullable String most;
        private final String longest;
        private final String panel;
        private final String priceFloor;
        private final String standstill;

        Kind(Admission admission, String bidders, String bidTerm, String invitations, @Nullable String most,
                String longest, String panel, String priceFloor, String standstill) {
            this.admission = admission;
            this.bidders = bidders;
            this.bidTerm = bidTerm;
            this.invitations = invitations;
            this.most = most;
            this.longest = longest;
            this.panel = panel;
            this.priceFloor = priceFloor;
            this.standstill = standstill;
        }

        public Admission admission() {
            return admission;
        }

        public String bidTermRule() {
            return bidTerm;
        }

        public String invitationsRule() {
            return invitations;
        }

        /** Empty-handed kinds have no limit: ask only where {@code most} is set. */
        String mostRule() {
            return most == null ? "P31" : most;
        }

        String longestRule() {
            return longest;
        }

        String panelRule() {
            return panel;
        }

        String priceFloorRule() {
            return priceFloor;
        }

        public String standstillRule() {
            return standstill;
        }

        /** By public tender or by invitation, as 令87 means it. */
        public boolean isTender() {
            return this == OPEN_TENDER || this == INVITED;
        }

        /** Everybody may bid by public notice: only that is the way that splitting avoids (条例 art 28). */
        public boolean isOpenly() {
            return this == OPEN_TENDER;
        }

        /** How long bidders have after an amendment that matters: tenders by 令87, the others by 214号. */
        public String amendmentRule() {
            return isTender() ? "P08" : "P08.response";
        }

        /** INVITED and SINGLE_SOURCE leave out others and say why. */
        boolean needsGround() {
            return admission == Admission.INVITED;
        }
    }

    /** The last day for bids on a document that is published that day and gives so many days for them. */
    public Deadline bidsUntil(LocalDate published, int days, RuleBook rules, WorkCalendar calendar) {
        var rule = rules.get(kind.bidTerm, published);
        return calendar.deadline(published, new Rule(rule.id(), BigDecimal.valueOf(days), bidDaysUnit, rule.from(),
                rule.to(), rule.basis(), rule.confidence()));
    }

    public static Procedure of(Kind kind, RuleBook rules, LocalDate day) {
        var term = rules.get(kind.bidTerm, day);
        var most = kind.most == null ? null
                : Money.fen(rules.get(kind.most, day).value().movePointRight(2).longValueExact());
        return new Procedure(kind, kind.admission, rules.get(kind.bidders, day).asInt(), term.asInt(), term.unit(),
                rules.get(kind.invitations, day).asInt(), most, rules.get(kind.longest, day).asInt(),
                rules.get(kind.panel, day).asInt(), rules.get("P05", day).asInt(), rules.get("P06", day).asInt(),
                rules.get(kind.priceFloor, day).value(), rules.get("S02", day).value(),
                rules.get("S02.max", day).value(), rules.get("P11", day).asInt(), rules.get("P12", day).asInt(),
                rules.get(kind.standstill, day).asInt(), rules.get("P13", day).asInt());
    }
}
