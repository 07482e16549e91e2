package org.linli.procurement.planning.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.WorkCalendar;

class PurchaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RuleBook RULES = RuleBook.shipped();
    private static final BusinessDay DAY = new BusinessDay(TODAY, RULES, WorkCalendar.published());
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
        return after(draft(), purchase -> purchase.survey(survey(TODAY, "a", "b", "c"), DAY));
    }

    private static Purchase requested() {
        return after(surveyed(), purchase -> purchase.requestBudget(DAY));
    }

    private static Purchase scheduled() {
        return after(requested(), purchase -> purchase.schedule(UUID.randomUUID()));
    }

    private static Purchase offered(Purchase other, Purchase lead) {
        return after(other, purchase -> purchase.offerJoin(lead, DAY));
    }

    private static Purchase joined() {
        var lead = draft();
        return after(surveyed(), purchase -> lead.absorb(offered(purchase, lead)));
    }

    private static BusinessDay on(LocalDate date) {
        return new BusinessDay(date, RULES, WorkCalendar.published());
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        Map<PurchaseStatus, Supplier<Purchase>> reach = Map.of(PurchaseStatus.DRAFT, PurchaseTest::draft,
                PurchaseStatus.NEED_SURVEYED, PurchaseTest::surveyed, PurchaseStatus.BUDGET_REQUESTED,
                PurchaseTest::requested, PurchaseStatus.SCHEDULED, PurchaseTest::scheduled, PurchaseStatus.REFUSED,
                () -> after(requested(), purchase -> purchase.refuse(new BudgetRefusal("NO_LINE", null, null))),
                PurchaseStatus.USED,
                () -> after(scheduled(), purchase -> purchase.use(UUID.randomUUID(), AMOUNT, true, DAY)),
                PurchaseStatus.JOINED, PurchaseTest::joined, PurchaseStatus.CANCELLED,
                () -> after(draft(), purchase -> purchase.cancel("r")));
        var commands = new EnumMap<PurchaseCommand, Consumer<Purchase>>(PurchaseCommand.class);
        commands.put(PurchaseCommand.SURVEY, purchase -> purchase.survey(survey(TODAY, "a", "b", "c"), DAY));
        commands.put(PurchaseCommand.EXPLAIN, purchase -> purchase.explainSplit("r"));
        commands.put(PurchaseCommand.OFFER_JOIN, purchase -> purchase.offerJoin(draft(), DAY));
        commands.put(PurchaseCommand.ABSORB, purchase -> purchase.absorb(offered(surveyed(), purchase)));
        commands.put(PurchaseCommand.JOIN, purchase -> {
            if (purchase.status() == PurchaseStatus.NEED_SURVEYED) {
                purchase.offerJoin(draft(), DAY);
            }
            purchase.join();
        });
        commands.put(PurchaseCommand.REQUEST_BUDGET, purchase -> purchase.requestBudget(DAY));
        commands.put(PurchaseCommand.SCHEDULE, purchase -> purchase.schedule(UUID.randomUUID()));
        commands.put(PurchaseCommand.REFUSE, purchase -> purchase.refuse(new BudgetRefusal("NO_LINE", null, null)));
        commands.put(PurchaseCommand.USE, PurchaseTest::useOrIllegal);
        commands.put(PurchaseCommand.RELEASE, purchase -> purchase.release(UUID.randomUUID()));
        commands.put(PurchaseCommand.CANCEL, purchase -> purchase.cancel("r"));
        Map<PurchaseStatus, Set<PurchaseCommand>> table = Map.of(PurchaseStatus.DRAFT, EnumSet
                .of(PurchaseCommand.SURVEY, PurchaseCommand.EXPLAIN, PurchaseCommand.ABSORB, PurchaseCommand.CANCEL),
                PurchaseStatus.NEED_SURVEYED,
                EnumSet.of(PurchaseCommand.SURVEY, PurchaseCommand.EXPLAIN, PurchaseCommand.OFFER_JOIN,
                        PurchaseCommand.JOIN, PurchaseCommand.ABSORB, PurchaseCommand.REQUEST_BUDGET,
                        PurchaseCommand.CANCEL),
                PurchaseStatus.BUDGET_REQUESTED, EnumSet.of(PurchaseCommand.SCHEDULE, PurchaseCommand.REFUSE),
                PurchaseStatus.SCHEDULED, EnumSet.of(PurchaseCommand.USE, PurchaseCommand.CANCEL),
                PurchaseStatus.REFUSED,
                EnumSet.of(PurchaseCommand.SURVEY, PurchaseCommand.EXPLAIN, PurchaseCommand.ABSORB,
                        PurchaseCommand.REQUEST_BUDGET, PurchaseCommand.CANCEL),
                PurchaseStatus.USED, EnumSet.of(PurchaseCommand.RELEASE), PurchaseStatus.JOINED, Set.of(),
                PurchaseStatus.CANCELLED, Set.of());
        TransitionMatrix.check(PurchaseStatus.class, PurchaseCommand.class, reach, commands, table, Purchase::status);
    }

    /** Without a reservation the rule speaks before the state does: the planner must read F11. */
    private static void useOrIllegal(Purchase purchase) {
        try {
            purchase.use(UUID.randomUUID(), AMOUNT, true, DAY);
        } catch (RuleRefused refused) {
            assertThat(refused.rule().orElseThrow().id()).isEqualTo("F11");
            throw new IllegalTransition("Purchase", purchase.id(), purchase.status(), PurchaseCommand.USE);
        }
    }

    @Test
    void asksForThreeDifferentSubjects() {
        assertThatThrownBy(() -> draft().survey(survey(TODAY, "a", "b", " a "), DAY)).isInstanceOfSatisfying(
                RuleRefused.class, refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("P01"));
        assertThatThrownBy(() -> draft().survey(survey(TODAY.plusDays(1), "a", "b", "c"), DAY))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aSurveyServesOneYear() {
        var purchase = surveyed();
        assertThat(purchase.requestBudget(on(TODAY.plusYears(1)))).isInstanceOf(PurchaseEvent.BudgetRequested.class);
        assertThatThrownBy(() -> surveyed().requestBudget(on(TODAY.plusYears(1).plusDays(1))))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void aTenderMayNotCostMoreThanIsReserved() {
        assertThatThrownBy(() -> scheduled().use(UUID.randomUUID(), AMOUNT.plus(Money.fen(1)), true, DAY))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void refusesNothingWorthAndOddYears() {
        assertThatThrownBy(() -> new PurchasePlan("s", "a", "t", "t", Money.ZERO, 2026)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new PurchasePlan("s", "a", "t", "t", AMOUNT, 1999)).isInstanceOf(Invalid.class);
    }

    private static Purchase purchase(String amount, String service, boolean openTender) {
        return Purchase.draft(Ids.next(), "n", new PurchasePlan("440105005", "440105005", service, "t",
                Money.yuan(amount), 2026, new PurchaseLinks(null, null, null, null, null, openTender)));
    }

    @Test
    void joinedPurchasesAreOneTenderForTheSumOfTheirMoney() {
        var lead = draft();
        assertThatThrownBy(() -> lead.absorb(surveyed())).isInstanceOf(Conflict.class);
        lead.absorb(offered(surveyed(), lead));
        assertThat(lead.amount()).isEqualTo(Money.yuan("4800000.00"));
        var last = surveyed();
        lead.survey(survey(TODAY, "a", "b", "c"), DAY);
        last.absorb(offered(lead, last));
        assertThat(last.amount()).isEqualTo(Money.yuan("7200000.00"));
        assertThat(last.joining().joined()).extracting(JoinedPurchase::amount).containsExactly(AMOUNT, AMOUNT);
        assertThatThrownBy(() -> surveyed().offerJoin(purchase("1.00", "YOUTH_ZONE", true), DAY))
                .isInstanceOfSatisfying(RuleRefused.class,
                        refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("P31"));
        var self = surveyed();
        assertThatThrownBy(() -> self.offerJoin(self, DAY)).isInstanceOf(RuleRefused.class);
    }

    /** Four million is where the open tender begins: 3,999,999.99 stays below it. */
    @Test
    void smallPurchasesThatAddUpToAnOpenTenderAreFlagged() {
        var rule = RULES.get("P31", TODAY);
        var half = purchase("2000000.00", "YOUTH_ZONE", false);
        assertThat(Splitting.of(half, List.of(), rule).flagged()).isFalse();
        assertThat(Splitting.of(half, List.of(purchase("1999999.99", "YOUTH_ZONE", false)), rule).flagged()).isFalse();
        var reached = Splitting.of(half, List.of(purchase("2000000.00", "YOUTH_ZONE", false)), rule);
        assertThat(reached.flagged()).isTrue();
        assertThat(reached.sum()).isEqualTo(Money.yuan("4000000.00"));
        assertThat(Splitting.of(half, List.of(purchase("4000000.00", "YOUTH_ZONE", false)), rule).flagged()).isFalse();
        assertThat(Splitting.of(purchase("4000000.00", "YOUTH_ZONE", false), List.of(half), rule).flagged()).isFalse();
    }

    @Test
    void whatIsTenderedOpenlyIsNotPartOfASplit() {
        var rule = RULES.get("P31", TODAY);
        var half = purchase("2000000.00", "YOUTH_ZONE", false);
        assertThat(Splitting.of(half, List.of(purchase("3000000.00", "YOUTH_ZONE", true)), rule).flagged()).isFalse();
        var planned = scheduled();
        planned.use(UUID.randomUUID(), AMOUNT, false, DAY);
        assertThat(Splitting.of(half, List.of(planned), rule).flagged()).as("planned openly, and bought otherwise")
                .isTrue();
    }
}
