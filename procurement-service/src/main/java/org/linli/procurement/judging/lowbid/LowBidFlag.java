package org.linli.procurement.judging.lowbid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.PriceMode;
import org.linli.procurement.tendering.tenderdocument.TenderContent;

/**
 * A price so low that the bidder must explain it (财库〔2026〕2号). A flag asks; it rejects nobody.
 *
 * @param trigger L1 mean of all, L2 next lowest, L3 ceiling, L4 a member's judgement, PAYROLL lawful pay of the staff;
 * {@code limit} the price below which it strikes, with L4 the price itself
 * @param reason the member's words with L4
 */
@Schema(description = "异常低价提示 A price that asks for an explanation")
public record LowBidFlag(UUID bidId, String trigger, Money price, Money limit, String basis, @Nullable String reason) {

    LowBidFlag(UUID bidId, String trigger, Money price, Money limit, String basis) {
        this(bidId, trigger, price, limit, basis, null);
    }

    /** Nobody's ratio: a member judges by what it knows of the market (L4). */
    static LowBidFlag judged(UUID bidId, Money price, Rule judgement, String reason) {
        return new LowBidFlag(bidId, judgement.id(), price, price, judgement.basis(), reason);
    }

    /** Strictly below, on the price itself; never where the price is fixed. @param day whose rules the tender froze */
    static List<LowBidFlag> of(TenderContent content, List<Priced> bids, RuleBook rules, LocalDate day) {
        if (content.evaluation().priceMode() == PriceMode.FIXED || bids.isEmpty()) {
            return List.of();
        }
        var flags = new ArrayList<LowBidFlag>();
        var sum = bids.stream().mapToLong(bid -> bid.price().fen()).sum();
        var mean = new BigDecimal(sum).divide(BigDecimal.valueOf(bids.size()), 2, RoundingMode.HALF_UP);
        var sorted = bids.stream().sorted((a, b) -> a.price().compareTo(b.price())).toList();
        var floor = payroll(content, rules, day);
        for (var bid : sorted) {
            strike(flags, bid, "L1", mean, ratio(content, "L1", rules, day), rules, day);
            if (bid == sorted.getFirst() && sorted.size() > 1) {
                strike(flags, bid, "L2", fen(sorted.get(1).price()), ratio(content, "L2", rules, day), rules, day);
            }
            strike(flags, bid, "L3", fen(content.ceilingPrice()), ratio(content, "L3", rules, day), rules, day);
            floor.filter(bid.price()::isLessThan).ifPresent(limit -> flags.add(
                    new LowBidFlag(bid.bidId(), "PAYROLL", bid.price(), limit, rules.get("LP.wage", day).basis())));
        }
        return flags;
    }

    /** Staff × lawful pay × months begun; empty where the document names no staff. */
    private static Optional<Money> payroll(TenderContent content, RuleBook rules, LocalDate day) {
        var people = content.staffing().stream().mapToInt(TenderContent.StaffingNeed::people).sum();
        var term = content.term();
        var months = term.toTotalMonths() + (term.getDays() > 0 ? 1 : 0);
        var wage = Money.yuan(rules.get("LP.wage", day).value().toPlainString());
        return people == 0 ? Optional.empty() : Optional.of(wage.times(BigDecimal.valueOf(people * months)));
    }

    private static void strike(List<LowBidFlag> flags, Priced bid, String trigger, BigDecimal base, BigDecimal ratio,
            RuleBook rules, LocalDate day) {
        var limit = base.multiply(ratio);
        if (fen(bid.price()).compareTo(limit) < 0) {
            flags.add(new LowBidFlag(bid.bidId(), trigger, bid.price(),
                    Money.fen(limit.setScale(0, RoundingMode.HALF_UP).longValueExact()),
                    rules.get(trigger, day).basis()));
        }
    }

    /** The document's own ratio, or the rule's. */
    private static BigDecimal ratio(TenderContent content, String trigger, RuleBook rules, LocalDate day) {
        var own = content.evaluation().lowBid();
        if (own == null) {
            return rules.get(trigger, day).asFactor();
        }
        return switch (trigger) {
            case "L1" -> own.l1().movePointLeft(2);
            case "L2" -> own.l2().movePointLeft(2);
            default -> own.l3().movePointLeft(2);
        };
    }

    private static BigDecimal fen(Money money) {
        return BigDecimal.valueOf(money.fen());
    }
}
