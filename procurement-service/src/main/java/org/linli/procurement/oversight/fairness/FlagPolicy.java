package org.linli.procurement.oversight.fairness;

import static org.linli.procurement.oversight.fairness.Finding.TENDER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.platform.money.Money;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.oversight.fairness.Finding.Input;

/** Which signs a ranked tender shows. A sign asks a question; it is proof of nothing and changes nothing. */
record FlagPolicy(RuleBook rules, LocalDate day) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<Finding> of(RankedFacts facts) {
        var found = new ArrayList<Finding>();
        period(facts, found);
        competition(facts, found);
        if (!facts.fixedPrice()) {
            prices(facts, found);
        }
        people(facts, found);
        return found;
    }

    private void period(RankedFacts facts, List<Finding> found) {
        var margin = rule("FW1");
        if (facts.bidDays() - facts.leastDays() <= margin.asInt()) {
            found.add(Finding.of(FlagKind.SHORT_PERIOD, TENDER, margin, Input.of("bidDays", facts.bidDays()),
                    Input.of("leastDays", facts.leastDays())));
        }
    }

    private void competition(RankedFacts facts, List<Finding> found) {
        var few = rule("FW2");
        if (facts.order().size() <= few.asInt()) {
            found.add(Finding.of(FlagKind.FEW_BIDS, TENDER, few, Input.of("ranked", facts.order().size()),
                    Input.of("opened", facts.opened())));
        }
        var left = rule("FW5");
        if (facts.opened() > left.asInt() && facts.order().size() <= left.asInt()) {
            found.add(Finding.of(FlagKind.OTHERS_DISQUALIFIED, facts.winner().agencyId(), left,
                    Input.of("opened", facts.opened()), Input.of("ranked", facts.order().size())));
        }
        var close = rule("FW3");
        var second = facts.second();
        if (second != null && facts.winner().total().subtract(second.total()).compareTo(close.value()) < 0) {
            found.add(Finding.of(FlagKind.CLOSE_SECOND, second.agencyId(), close,
                    Input.of("first", plain(facts.winner().total())), Input.of("second", plain(second.total())),
                    Input.of("limit", plain(close.value()))));
        }
    }

    private void prices(RankedFacts facts, List<Finding> found) {
        var sorted = facts.order().stream().map(placed -> placed.price().fen()).sorted().toList();
        var pattern = rule("FW4");
        for (int index = 1; index < sorted.size(); index++) {
            if (sorted.get(index).equals(sorted.get(index - 1))) {
                found.add(priced(pattern, "IDENTICAL", sorted));
                return;
            }
        }
        if (sorted.size() >= 3 && isRegular(sorted, pattern)) {
            found.add(priced(pattern, "REGULAR_STEPS", sorted));
        }
        var under = rule("FW7");
        var gap = HUNDRED.subtract(percent(facts.winner().price().fen(), facts.ceiling().fen()));
        if (gap.compareTo(under.value()) <= 0) {
            found.add(Finding.of(FlagKind.PRICE_AT_CEILING, facts.winner().agencyId(), under,
                    Input.of("price", facts.winner().price().amount()), Input.of("ceiling", facts.ceiling().amount()),
                    Input.of("underPercent", plain(gap))));
        }
    }

    /** The steps between neighbouring prices differ from their mean by no more than the rule's percentage. */
    private static boolean isRegular(List<Long> sorted, Rule tolerance) {
        var mean = BigDecimal.valueOf(sorted.getLast() - sorted.getFirst())
                .divide(BigDecimal.valueOf(sorted.size() - 1), 4, RoundingMode.HALF_UP);
        var most = mean.multiply(tolerance.asFactor());
        for (int index = 1; index < sorted.size(); index++) {
            var step = BigDecimal.valueOf(sorted.get(index) - sorted.get(index - 1));
            if (step.subtract(mean).abs().compareTo(most) > 0) {
                return false;
            }
        }
        return true;
    }

    private static Finding priced(Rule rule, String pattern, List<Long> fen) {
        var amounts = fen.stream().map(each -> Money.fen(each).amount()).toList();
        return Finding.of(FlagKind.PRICE_PATTERN, TENDER, rule, Input.of("pattern", pattern),
                Input.of("prices", String.join(" ", amounts)));
    }

    private void people(RankedFacts facts, List<Finding> found) {
        for (var pair : facts.pairs()) {
            found.add(Finding.of(FlagKind.EXPERT_BIDDER_PAIR, pair.agencyId(), rule("FW6"),
                    Input.of("seatId", pair.seatId()), Input.of("times", pair.times()),
                    Input.of("months", rule("FW6.months").asInt()), Input.of("leadPercent", plain(pair.lead()))));
        }
        var officer = rule("FW8");
        if (facts.officerWins() >= officer.asInt()) {
            found.add(Finding.of(FlagKind.OFFICER_AGENCY_PAIR, facts.winner().agencyId(), officer,
                    Input.of("times", facts.officerWins()), Input.of("months", rule("FW8.months").asInt())));
        }
    }

    private Rule rule(String id) {
        return rules.get(id, day);
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
