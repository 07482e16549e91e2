package org.linli.workforce.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.workforce.post.APost;
import org.linli.workforce.post.Ladder;
import org.linli.workforce.post.Tier;
import org.linli.workforce.promotion.PromotionStatus.PromotionCommand;

class PromotionTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-01");
    private static final RuleBook RULES = RuleBook.shipped();
    private static final Actor CLERK = Actor.of("clerk");
    private static final Actor DIRECTOR = Actor.of("director");
    private static final List<Ladder.Step> EVIDENCE =
            List.of(new Ladder.Step("T07-YEARS", "years", "3", "5", false, "basis"));

    private static Rule rule(String id) {
        return RULES.get(id, DAY);
    }

    private static Promotion applied() {
        return Promotion.apply(UUID.randomUUID(), APost.active(UUID.randomUUID(), Tier.SENIOR), Tier.LOCAL_SUPERVISOR,
                EVIDENCE, CLERK, DAY, rule("LADDER-TERM"), rule("LADDER-STEP"));
    }

    private static Promotion after(Consumer<Promotion> step) {
        var promotion = applied();
        step.accept(promotion);
        return promotion;
    }

    private static void grant(Promotion promotion) {
        promotion.grant(UUID.randomUUID(), DIRECTOR, DAY, rule("CASE-SEPARATION"));
    }

    private static void refuse(Promotion promotion) {
        promotion.refuse("not yet", DIRECTOR, DAY, rule("CASE-SEPARATION"));
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(PromotionStatus.class, PromotionCommand.class,
                Map.of(PromotionStatus.APPLIED, PromotionTest::applied, PromotionStatus.GRANTED,
                        () -> after(PromotionTest::grant), PromotionStatus.REFUSED, () -> after(PromotionTest::refuse),
                        PromotionStatus.WITHDRAWN, () -> after(p -> p.withdraw("w", CLERK, DAY)),
                        PromotionStatus.LAPSED, () -> after(p -> p.lapse(DAY, "l"))),
                Map.of(PromotionCommand.GRANT, PromotionTest::grant, PromotionCommand.REFUSE, PromotionTest::refuse,
                        PromotionCommand.WITHDRAW, p -> p.withdraw("w", CLERK, DAY), PromotionCommand.LAPSE,
                        p -> p.lapse(DAY, "l")),
                Map.of(PromotionStatus.APPLIED, Set.of(PromotionCommand.values()), PromotionStatus.GRANTED, Set.of(),
                        PromotionStatus.REFUSED, Set.of(), PromotionStatus.WITHDRAWN, Set.of(), PromotionStatus.LAPSED,
                        Set.of()),
                Promotion::status);
    }

    @Test
    void neitherTheNominatorNorThePersonDecides() {
        var promotion = applied();
        var self = new Actor("worker", promotion.applied().workerId().toString());
        assertThatThrownBy(() -> promotion.grant(UUID.randomUUID(), CLERK, DAY, rule("CASE-SEPARATION")))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> promotion.refuse("no", self, DAY, rule("CASE-SEPARATION")))
                .isInstanceOf(RuleRefused.class);
        assertThat(promotion.status()).isEqualTo(PromotionStatus.APPLIED);
    }

    @Test
    void goesUpOnly() {
        var supervisor = APost.active(UUID.randomUUID(), Tier.LOCAL_SUPERVISOR);
        for (var tier : List.of(Tier.FRONTLINE, Tier.SENIOR, Tier.LOCAL_SUPERVISOR)) {
            assertThatThrownBy(() -> Promotion.apply(UUID.randomUUID(), supervisor, tier, EVIDENCE, CLERK, DAY,
                    rule("LADDER-TERM"), rule("LADDER-STEP")))
                    .isInstanceOfSatisfying(Invalid.class, refused -> assertThat(refused.field()).contains("tier"));
        }
    }

    @Test
    void keepsWhatWasMissingAndHasSixtyDays() {
        var promotion = applied();
        assertThat(promotion.applied().gaps()).isEqualTo(1);
        assertThat(promotion.decideBy()).isEqualTo("2026-10-31");
    }
}
