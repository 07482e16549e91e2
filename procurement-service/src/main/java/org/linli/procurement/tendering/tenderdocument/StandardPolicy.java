package org.linli.procurement.tendering.tenderdocument;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.linli.platform.money.Money;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.planning.catalogue.CatalogueItem;
import org.linli.procurement.planning.catalogue.ItemStandard;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.PriceMode;

/** Whether a document keeps what its item of the catalogue and its register ask for. */
record StandardPolicy(RuleBook rules, LocalDate today) {

    void check(TenderContent content, TenderStandard standard) {
        var item = standard.item();
        var fixed = content.evaluation().priceMode() == PriceMode.FIXED;
        if (item.priceMode() == CatalogueItem.PriceMode.FIXED && !fixed) {
            throw new RuleRefused(TenderProblem.ITEM_PRICE_MODE, rules.get("HI1", today), "evaluation.priceMode",
                    item.code());
        }
        if (item.standard() != null) {
            item.standard().staffing().forEach(mix -> checkStaffing(content, mix));
            item.standard().criteria().forEach(template -> checkCriterion(content, template));
        }
        if (standard.tariff() != null) {
            checkTariff(content.ceilingPrice(), standard.tariff(), fixed);
        }
    }

    private void checkStaffing(TenderContent content, ItemStandard.Staff mix) {
        var needs = content.staffing().stream().filter(need -> need.tier().equals(mix.tier().name())).toList();
        var people = needs.stream().mapToInt(TenderContent.StaffingNeed::people).sum();
        var certified = needs.stream().mapToInt(TenderContent.StaffingNeed::certified).sum();
        if (people < mix.people() || certified < mix.certified()) {
            throw new RuleRefused(TenderProblem.ITEM_STAFFING, rules.get("HI1", today), "staffing", mix.tier(),
                    mix.people(), mix.certified());
        }
    }

    private void checkCriterion(TenderContent content, ItemStandard.CriterionTemplate template) {
        var criterion = content.evaluation().criteria().stream().filter(one -> one.code().equals(template.code()))
                .findFirst().orElseThrow(() -> new RuleRefused(TenderProblem.ITEM_CRITERION, rules.get("HI1", today),
                        "evaluation.criteria", template.code(), template.name()));
        var most = rules.get("HI2", today);
        var apart = criterion.weight().subtract(BigDecimal.valueOf(template.weight())).abs();
        if (apart.compareTo(most.value()) > 0) {
            throw new RuleRefused(TenderProblem.ITEM_WEIGHT, most, "evaluation.criteria", template.code(),
                    criterion.weight(), template.weight(), most.value());
        }
    }

    /** Every member is paid the same for a unit: the price is fixed, and what is called is whole units of it. */
    private void checkTariff(Money ceiling, Money tariff, boolean fixed) {
        if (!fixed || ceiling.fen() % tariff.fen() != 0) {
            throw new RuleRefused(TenderProblem.TARIFF, rules.get("P30", today), "ceilingPrice", ceiling, tariff);
        }
    }
}
