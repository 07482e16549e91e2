package org.linli.procurement.planning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.TargetGroup;
import org.linli.procurement.Tier;
import org.linli.procurement.planning.catalogue.CatalogueItem.PriceMode;
import org.linli.procurement.planning.catalogue.ItemStandard.CriterionTemplate;
import org.linli.procurement.planning.catalogue.ItemStandard.ItemKpi;
import org.linli.procurement.planning.catalogue.ItemStandard.Staff;
import org.linli.procurement.planning.consultation.SampleConsultation;
import org.linli.procurement.planning.plan.Responsibilities;

class CatalogueItemTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RuleBook RULES = RuleBook.shipped();
    private static final BusinessDay DAY = new BusinessDay(TODAY, RULES, WorkCalendar.published());
    private static final Deadline UNTIL = WorkCalendar.published().deadline(TODAY, RULES.get("HK2", TODAY));
    private static final Actor PROPOSER = Actor.of("proposer");
    private static final Actor OFFICER = Actor.of("officer");

    private static ItemText text(int weight, String costNorm) {
        return new ItemText("临终关怀", "Hospice", "d", List.of(TargetGroup.ELDERLY), List.of("CASE"), "person-year",
                Money.yuan(costNorm), PriceMode.WEIGHTED, "FINAL", new Responsibilities("g", "m", "s", "p"),
                new ItemStandard(ServiceMode.TOPIC_PROJECT, List.of(AreaType.OLD_TOWN),
                        List.of(new Staff(Tier.FRONTLINE, 2, 1)), List.of(new CriterionTemplate("PLAN", "n", weight)),
                        List.of(new ItemKpi("CASES", "n", "case"))),
                null, null, null, null);
    }

    private static NegativeCheck check(NegativeCode... hits) {
        return new NegativeCheck(
                Arrays.stream(NegativeCode.values())
                        .map(code -> new NegativeCheck.Line(code, Arrays.asList(hits).contains(code), "r")).toList(),
                "c", TODAY);
    }

    private static CatalogueItem proposed() {
        return CatalogueItem.propose("HOSPICE", text(90, "5000.00"), PROPOSER, TODAY, UNTIL);
    }

    private static CatalogueItem after(CatalogueItem item, Consumer<CatalogueItem> step) {
        step.accept(item);
        return item;
    }

    private static CatalogueItem consulted() {
        return after(proposed(), item -> {
            item.check(check(), DAY);
            item.consult(SampleConsultation.open(TODAY));
        });
    }

    private static CatalogueItem published() {
        return after(consulted(), item -> item.publish("r", OFFICER, DAY));
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        var reach = new EnumMap<ItemStatus, Supplier<CatalogueItem>>(ItemStatus.class);
        reach.put(ItemStatus.PROPOSED, CatalogueItemTest::proposed);
        reach.put(ItemStatus.CONSULTATION, CatalogueItemTest::consulted);
        reach.put(ItemStatus.PUBLISHED, CatalogueItemTest::published);
        reach.put(ItemStatus.REFUSED, () -> after(proposed(), item -> item.refuse("r", OFFICER, TODAY)));
        reach.put(ItemStatus.RETIRED, () -> after(published(), item -> item.retire("r", TODAY)));
        var commands = new EnumMap<ItemCommand, Consumer<CatalogueItem>>(ItemCommand.class);
        commands.put(ItemCommand.CONSULT, item -> {
            item.check(check(), DAY);
            item.consult(SampleConsultation.open(TODAY));
        });
        commands.put(ItemCommand.PUBLISH, item -> item.publish("r", OFFICER, DAY));
        commands.put(ItemCommand.REFUSE, item -> item.refuse("r", OFFICER, TODAY));
        commands.put(ItemCommand.RETIRE, item -> item.retire("r", TODAY));
        commands.put(ItemCommand.LAPSE, item -> item.lapse(TODAY));
        var table = new EnumMap<ItemStatus, Set<ItemCommand>>(ItemStatus.class);
        table.put(ItemStatus.PROPOSED, EnumSet.of(ItemCommand.CONSULT, ItemCommand.REFUSE));
        table.put(ItemStatus.CONSULTATION, EnumSet.of(ItemCommand.PUBLISH, ItemCommand.REFUSE));
        table.put(ItemStatus.PUBLISHED, EnumSet.of(ItemCommand.RETIRE, ItemCommand.LAPSE));
        table.put(ItemStatus.REFUSED, Set.of());
        table.put(ItemStatus.RETIRED, Set.of());
        TransitionMatrix.check(ItemStatus.class, ItemCommand.class, reach, commands, table, CatalogueItem::status);
    }

    @Test
    void everyCodeOfTheNegativeListIsAnsweredAndOneHitStopsTheItem() {
        assertThatThrownBy(() -> proposed().check(check(NegativeCode.FINANCING), DAY)).isInstanceOfSatisfying(
                RuleRefused.class, refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("B04"));
        assertThatThrownBy(() -> new NegativeCheck(check().lines().subList(0, 5), "c", TODAY))
                .isInstanceOf(Invalid.class);
        var twice = new ArrayList<>(check().lines());
        twice.add(twice.getFirst());
        assertThatThrownBy(() -> new NegativeCheck(twice, "c", TODAY)).isInstanceOf(Invalid.class);
    }

    @Test
    void theProposerDoesNotDecide() {
        assertThatThrownBy(() -> consulted().publish("r", PROPOSER, DAY)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> proposed().refuse("r", PROPOSER, TODAY)).isInstanceOf(Conflict.class);
    }

    @Test
    void anOverdueDecisionIsSaidOnceAndStillComes() {
        var item = consulted();
        assertThat(item.tick(UNTIL.passesAt().minusSeconds(1), RULES)).isEmpty();
        assertThat(item.tick(UNTIL.passesAt(), RULES)).containsInstanceOf(ItemEvent.DecisionOverdue.class);
        assertThat(item.tick(UNTIL.passesAt().plusSeconds(9), RULES)).isEmpty();
        assertThat(item.publish("r", OFFICER, DAY)).isInstanceOf(ItemEvent.Published.class);
    }

    @Test
    void whatNobodyBuysForTwoYearsLeavesTheCatalogue() {
        var twoYears = TODAY.plusMonths(24).plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
        var item = published();
        assertThat(item.tick(twoYears.minusSeconds(1), RULES)).isEmpty();
        assertThat(item.tick(twoYears, RULES))
                .hasValueSatisfying(event -> assertThat(((ItemEvent.Retired) event).reason()).isEqualTo("NOT_BOUGHT"));
        assertThatThrownBy(() -> item.requireForSale(DAY)).isInstanceOfSatisfying(RuleRefused.class,
                refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("B05"));
        var later = TODAY.plusMonths(27).plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
        assertThat(new Listing(TODAY, TODAY.plusMonths(3)).lapsesAt(RULES)).isEqualTo(later);
    }

    @Test
    void aTemplateLeavesRoomForThePriceAndANormCostsSomething() {
        assertThatThrownBy(() -> text(101, "1.00")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> text(90, "0.00")).isInstanceOf(Invalid.class);
    }

    @Test
    void theCodesOfTheUnionAreThere() {
        var cpv = new SocialCpv();
        assertThat(cpv.all()).hasSize(115);
        assertThat(cpv.nameOf("85311100")).contains("Welfare services for the elderly");
        assertThat(cpv.nameOf("00000000")).isEmpty();
    }
}
