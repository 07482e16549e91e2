package org.linli.procurement.oversight.outlier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.oversight.fairness.Fence;

/** Who lies at or beyond the fence of everybody's figures. */
record OutlierPolicy(RuleBook rules, LocalDate day) {

    /** @param bids won of valid ones, by agency */
    Stream<Outlying> seldomWins(List<Measured> bids) {
        var rule = rules.get("FW17", day);
        var ratios = fence(bids, Measured::ratio, rule.value());
        var most = fence(bids, OutlierPolicy::whole, rule.value());
        if (ratios == null || most == null) {
            return Stream.of();
        }
        return bids.stream().filter(each -> whole(each).compareTo(most.thirdQuartile()) >= 0)
                .filter(each -> ratios.isBelow(each.ratio())).map(each -> new Outlying(OutlierKind.SELDOM_WINS, each,
                        each.ratio(), ratios.lower(), ratios.values(), rule));
    }

    /** @param bids disqualified of those handed in, of one kind of party; too few of one party say nothing */
    Stream<Outlying> oftenDisqualified(List<Measured> bids) {
        var rule = rules.get("FW18", day);
        var least = rules.get("FW18.bids", day).asInt();
        var enough = bids.stream().filter(each -> each.whole() >= least).toList();
        return above(OutlierKind.OFTEN_DISQUALIFIED, enough, Measured::ratio, rule.id());
    }

    /** @param awards whose part is the kinds of service, by agency */
    Stream<Outlying> wideRange(List<Measured> awards) {
        var least = rules.get("FW19.kinds", day).asInt();
        return above(OutlierKind.WIDE_RANGE, awards, each -> BigDecimal.valueOf(each.part()), "FW19")
                .filter(found -> found.measured().part() >= least);
    }

    private Stream<Outlying> above(OutlierKind kind, List<Measured> all, Function<Measured, BigDecimal> value,
            String ruleId) {
        var rule = rules.get(ruleId, day);
        var fence = fence(all, value, rule.value());
        return fence == null ? Stream.of() : all.stream().filter(each -> fence.isAbove(value.apply(each)))
                .map(each -> new Outlying(kind, each, value.apply(each), fence.upper(), fence.values(), rule));
    }

    private @Nullable Fence fence(List<Measured> all, Function<Measured, BigDecimal> value, BigDecimal factor) {
        return Fence.of(all.stream().map(value).toList(), rules.get("FW20.least", day).asInt(), factor).orElse(null);
    }

    private static BigDecimal whole(Measured measured) {
        return BigDecimal.valueOf(measured.whole());
    }
}
