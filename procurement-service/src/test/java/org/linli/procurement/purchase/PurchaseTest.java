package org.linli.procurement.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.money.Money;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;

class PurchaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RuleBook RULES = RuleBook.shipped();
    private static final Money AMOUNT = Money.yuan("2400000.00");

    private static Purchase draft() {
        return Purchase.draft(Ids.next(), "HZ-2026-P-00001",
                new PurchasePlan("440105005", "440105005", "FAMILY_SERVICE_STATION", "t", AMOUNT, 2026));
    }

    private static NeedSurvey survey(LocalDate on, String... subjects) {
        return new NeedSurvey(on, List.of(subjects), 10, "s");
    }

    private static Purchase after(Purchase purchase, Consumer<Purchase> step) {
        step.accept(purchase);
        return purchase;
    }

    private static Purchase surveyed() {
        return after(draft(), purchase -> purchase.survey(survey(TODAY, "a", "b", "c"), TODAY, RULES));
    }

    private static Purchase requested() {
        return after(surveyed(), purchase -> purchase.requestBudget(TODAY, RULES));
    }

    private static Purchase scheduled() {
        return after(requested(), purchase -> purchase.schedule(UUID.randomUUID()));
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        Map<PurchaseStatus, Supplier<Purchase>> reach = Map.of(PurchaseStatus.DRAFT, PurchaseTest::draft,
                PurchaseStatus.NEED_SURVEYED, PurchaseTest::surveyed, PurchaseStatus.BUDGET_REQUESTED, PurchaseTest::requested,
                PurchaseStatus.SCHEDULED, PurchaseTest::scheduled, PurchaseStatus.REFUSED,
                () -> after(requested(), purchase -> purchase.refuse(new BudgetRefusal("NO_LINE", null, null))),
                PurchaseStatus.USED, () -> after(scheduled(), purchase -> purchase.use(UUID.randomUUID(), AMOUNT, TODAY, RULES)),
                PurchaseStatus.CANCELLED, () -> after(draft(), purchase -> purchase.cancel("r")));
        Map<PurchaseCommand, Consumer<Purchase>> commands = Map.of(PurchaseCommand.SURVEY,
                purchase -> purchase.survey(survey(TODAY, "a", "b", "c"), TODAY, RULES), PurchaseCommand.REQUEST_BUDGET,
                purchase -> purchase.requestBudget(TODAY, RULES), PurchaseCommand.SCHEDULE,
                purchase -> purchase.schedule(UUID.randomUUID()), PurchaseCommand.REFUSE,
                purchase -> purchase.refuse(new BudgetRefusal("NO_LINE", null, null)), PurchaseCommand.USE,
                PurchaseTest::useOrIllegal, PurchaseCommand.RELEASE, purchase -> purchase.release(UUID.randomUUID()),
                PurchaseCommand.CANCEL, purchase -> purchase.cancel("r"));
        Map<PurchaseStatus, Set<PurchaseCommand>> table = Map.of(PurchaseStatus.DRAFT,
                EnumSet.of(PurchaseCommand.SURVEY, PurchaseCommand.CANCEL), PurchaseStatus.NEED_SURVEYED,
                EnumSet.of(PurchaseCommand.SURVEY, PurchaseCommand.REQUEST_BUDGET, PurchaseCommand.CANCEL),
                PurchaseStatus.BUDGET_REQUESTED, EnumSet.of(PurchaseCommand.SCHEDULE, PurchaseCommand.REFUSE),
                PurchaseStatus.SCHEDULED, EnumSet.of(PurchaseCommand.USE, PurchaseCommand.CANCEL), PurchaseStatus.REFUSED,
                EnumSet.of(PurchaseCommand.SURVEY, PurchaseCommand.REQUEST_BUDGET, PurchaseCommand.CANCEL),
                PurchaseStatus.USED, EnumSet.of(PurchaseCommand.RELEASE), PurchaseStatus.CANCELLED, Set.of());
        TransitionMatrix.check(PurchaseStatus.class, PurchaseCommand.class, reach, commands, table, Purchase::status);
    }

    /** Without a reservation the rule speaks before the state does: the planner must read F11. */
    private static void useOrIllegal(Purchase purchase) {
        try {
            purchase.use(UUID.randomUUID(), AMOUNT, TODAY, RULES);
        } catch (RuleRefused refused) {
            assertThat(refused.rule().orElseThrow().id()).isEqualTo("F11");
            throw new IllegalTransition("Purchase", purchase.id(), purchase.status(), PurchaseCommand.USE);
        }
    }

    @Test
    void asksForThreeDifferentSubjects() {
        assertThatThrownBy(() -> draft().survey(survey(TODAY, "a", "b", " a "), TODAY, RULES))
                .isInstanceOfSatisfying(RuleRefused.class, refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("P01"));
        assertThatThrownBy(() -> draft().survey(survey(TODAY.plusDays(1), "a", "b", "c"), TODAY, RULES)).isInstanceOf(Invalid.class);
    }

    @Test
    void aSurveyServesOneYear() {
        var purchase = surveyed();
        assertThat(purchase.requestBudget(TODAY.plusYears(1), RULES)).isInstanceOf(PurchaseEvent.BudgetRequested.class);
        assertThatThrownBy(() -> surveyed().requestBudget(TODAY.plusYears(1).plusDays(1), RULES)).isInstanceOf(RuleRefused.class);
    }

    @Test
    void aTenderMayNotCostMoreThanIsReserved() {
        assertThatThrownBy(() -> scheduled().use(UUID.randomUUID(), AMOUNT.plus(Money.fen(1)), TODAY, RULES))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void refusesNothingWorthAndOddYears() {
        assertThatThrownBy(() -> new PurchasePlan("s", "a", "t", "t", Money.ZERO, 2026)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new PurchasePlan("s", "a", "t", "t", AMOUNT, 1999)).isInstanceOf(Invalid.class);
    }
}
