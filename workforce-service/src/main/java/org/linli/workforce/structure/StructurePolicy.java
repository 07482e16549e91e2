package org.linli.workforce.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Today;
import org.linli.workforce.conversion.ConversionRate;
import org.linli.workforce.experience.ExperienceLedger;
import org.linli.workforce.move.Attrition;
import org.linli.workforce.post.Posts;
import org.linli.workforce.post.Tier;
import org.linli.workforce.promotion.ClimbRate;
import org.linli.workforce.staffing.ContractNeed;
import org.linli.workforce.staffing.Staffing;

/** Reckons the picture of a day from posts, contracts, promotions and departures. */
@ApplicationScoped
class StructurePolicy {

    private final Posts posts;
    private final Staffing staffing;
    private final ClimbRate climbs;
    private final ConversionRate ways;
    private final Attrition attrition;
    private final ExperienceLedger ledger;
    private final StructureReports reports;
    private final Today today;

    StructurePolicy(Posts posts, Staffing staffing, ClimbRate climbs, ConversionRate ways, Attrition attrition,
            ExperienceLedger ledger, StructureReports reports, Today today) {
        this.posts = posts;
        this.staffing = staffing;
        this.climbs = climbs;
        this.ways = ways;
        this.attrition = attrition;
        this.ledger = ledger;
        this.reports = reports;
        this.today = today;
    }

    /** @param agencyId null for the district */
    List<Level> pyramid(@Nullable UUID agencyId) {
        return Level.pyramid(posts.headcounts(today.date(), agencyId), today.day());
    }

    List<StreetGap> streets() {
        return StreetGap.of(staffing.needs(), posts.onContracts(), today.date());
    }

    Figures today() {
        var day = today.day();
        var pyramid = pyramid(null);
        var needs = staffing.needs();
        var inputs = inputs(pyramid, needs, day);
        var pairs = pairs(pyramid, inputs, day.date());
        var conditions = conditions(pairs, inputs, day);
        return new Figures(day.date(), pyramid, StreetGap.of(needs, posts.onContracts(), day.date()), inputs,
                ahead(inputs, needs, day), newcomers(inputs, day.date()), error(inputs, day.date()), pairs,
                stage(conditions), conditions);
    }

    private Inputs inputs(List<Level> pyramid, List<ContractNeed> needs, BusinessDay day) {
        var lookback = day.rule("FORECAST-LOOKBACK").asInt();
        var since = day.date().minusYears(lookback).plusDays(1);
        var risen = climbs.to(Tier.LOCAL_SUPERVISOR, since, day.date());
        var supervisors = Level.from(pyramid, Tier.LOCAL_SUPERVISOR);
        return new Inputs(lookback, supervisors, Level.from(pyramid, Tier.FRONTLINE) - supervisors,
                contracted(needs, day.date()), day.rule("FORECAST-RENEWAL").asInt(), day.rule("T08-WARN").asInt(),
                risen.waiting(), risen.percent(), risen.granted(),
                attrition.from(Tier.LOCAL_SUPERVISOR, since, day.date()));
    }

    /** People below the supervisors whom contracts in force need. */
    private static int contracted(List<ContractNeed> needs, LocalDate day) {
        return front(needs).filter(need -> need.isInForceOn(day)).mapToInt(ContractNeed::people).sum();
    }

    private static Stream<ContractNeed> front(List<ContractNeed> needs) {
        var front = List.of(Tier.FRONTLINE.name(), Tier.SENIOR.name());
        return needs.stream().filter(need -> front.contains(need.tier()));
    }

    /** The ends of this many years after this one. */
    private static List<YearAhead> ahead(Inputs inputs, List<ContractNeed> needs, BusinessDay day) {
        return IntStream.rangeClosed(1, day.rule("FORECAST-YEARS").asInt()).mapToObj(years -> {
            var end = LocalDate.of(day.date().getYear() + years, 12, 31);
            var over = front(needs).filter(need -> need.isInForceOn(day.date()) && end.isAfter(need.until()))
                    .mapToInt(ContractNeed::people).sum();
            var people = Math.max(inputs.front(), contracted(needs, end) + over * inputs.renewal() / 100);
            var needed = Math.ceilDiv(people, inputs.perSupervisor());
            var expected = Math.max(0, inputs.supervisors() + inputs.waiting() * inputs.completion() / 100
                    + years * (inputs.risen() - inputs.lost()) / inputs.lookback());
            return new YearAhead(end.getYear(), needed, expected, Math.max(0, needed - expected));
        }).toList();
    }

    private Newcomers newcomers(Inputs inputs, LocalDate day) {
        return Newcomers.of(ways.between(day.minusYears(inputs.lookback()).plusDays(1), day));
    }

    private @Nullable ForecastError error(Inputs inputs, LocalDate day) {
        return reports.lastForecastOf(day.getYear()).map(forecast -> ForecastError.of(forecast, inputs.supervisors()))
                .orElse(null);
    }

    private Pairs pairs(List<Level> pyramid, Inputs inputs, LocalDate day) {
        var since = day.minusYears(1).plusDays(1);
        var risen = Stream.of(Tier.values()).mapToInt(tier -> climbs.to(tier, since, day).granted()).sum();
        return new Pairs(Level.from(pyramid, Tier.FRONTLINE), Level.certifiedPercent(pyramid),
                ledger.hoursLearnt(since, day), risen, inputs.supervisors(),
                inputs.supervisors() == 0 ? null : Math.ceilDiv(inputs.front(), inputs.supervisors()));
    }

    /** Every stage above the first asks for certified people and for supervisors. */
    private static List<StageCondition> conditions(Pairs pairs, Inputs inputs, BusinessDay day) {
        var certified = pairs.certifiedPercent() == null ? 0 : pairs.certifiedPercent();
        var covered = inputs.front() == 0 ? 0
                : (int) Math.min(100, 100L * inputs.supervisors() * inputs.perSupervisor() / inputs.front());
        var conditions = new ArrayList<StageCondition>();
        for (var stage : List.of(Stage.GROWING, Stage.MATURE)) {
            conditions.add(condition(stage, "CERTIFIED", "certified people, per cent", certified, day));
            conditions.add(condition(stage, "COVERED", "people with enough supervisors, per cent", covered, day));
        }
        return List.copyOf(conditions);
    }

    private static StageCondition condition(Stage stage, String which, String what, int have, BusinessDay day) {
        var rule = day.rule("STAGE-" + stage + "-" + which);
        return new StageCondition(stage, rule.id(), what, have, rule.asInt(), have >= rule.asInt());
    }

    /** The highest of which nothing is missing, and of none below it. */
    private static Stage stage(List<StageCondition> conditions) {
        var reached = Stage.START_UP;
        for (var stage : List.of(Stage.GROWING, Stage.MATURE)) {
            if (conditions.stream().anyMatch(condition -> condition.stage() == stage && !condition.met())) {
                return reached;
            }
            reached = stage;
        }
        return reached;
    }
}
