package org.linli.procurement.planning.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.money.Money;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;

/** All purchases. */
@ApplicationScoped
public class Purchases implements Aggregates<Purchase> {

    private static final String DUPLICATE =
            "plan.areaCode = ?1 and plan.fiscalYear = ?2 and plan.serviceType in ?3 and id != ?4 and status not in ?5 ";
    private static final List<PurchaseStatus> GONE = List.of(PurchaseStatus.CANCELLED, PurchaseStatus.JOINED);
    /** Without money, or part of another: nothing is bought. */
    private static final List<PurchaseStatus> NOT_BOUGHT =
            List.of(PurchaseStatus.REFUSED, PurchaseStatus.CANCELLED, PurchaseStatus.JOINED);
    private static final UUID LAST = new UUID(-1, -1);
    private static final int FEW = 20;

    @Override
    public String kind() {
        return "Purchase";
    }

    /** Others of the same purchaser, service and year that are bought apart. */
    List<Purchase> siblings(Purchase purchase) {
        var plan = purchase.plan();
        return list(
                "plan.purchaserId = ?1 and plan.serviceType = ?2 and plan.fiscalYear = ?3 and id != ?4 "
                        + "and status not in ?5 order by id",
                plan.purchaserId(), plan.serviceType(), plan.fiscalYear(), purchase.id(), NOT_BOUGHT);
    }

    /** This purchase with those of the same purchaser, service and year that are below that limit as well. */
    public Money sumBelow(Money limit, Purchase purchase) {
        return siblings(purchase).stream().map(Purchase::amount).filter(amount -> amount.isLessThan(limit))
                .reduce(purchase.amount(), Money::plus);
    }

    /**
     * Others of any purchaser for the same street and year and one of the services; up to {@code limit + 1}, newest
     * first.
     */
    List<Purchase> duplicates(Purchase purchase, List<String> services, PageQuery page) {
        var before = page.cursor().map(Cursor::id).orElse(LAST);
        return find(DUPLICATE + "and id < ?6 order by id desc", purchase.areaCode(), purchase.plan().fiscalYear(),
                services, purchase.id(), GONE, before).range(0, page.limit()).list();
    }

    /** The newest few of them, for a fact. */
    List<UUID> duplicates(Purchase purchase, List<String> services) {
        return find(DUPLICATE + "order by id desc", purchase.areaCode(), purchase.plan().fiscalYear(), services,
                purchase.id(), GONE).range(0, FEW - 1).stream().map(Purchase::id).toList();
    }

    boolean existsFor(UUID proposalId) {
        return count("plan.links.proposalId = ?1 and status != ?2", proposalId, PurchaseStatus.CANCELLED) > 0;
    }

    /**
     * Purchases below the threshold that add up to it may not be bought otherwise than by open tender (实施条例 art 28).
     *
     * @param openly how this one is tendered
     * @throws RuleRefused under P31 unless they are joined or a reason is written
     */
    public void requireNotSplit(Purchase purchase, boolean openly, BusinessDay day) {
        var splitting = Splitting.of(purchase, siblings(purchase), day.rule("P31"));
        if (!openly && splitting.flagged() && purchase.splitReason().isEmpty()) {
            throw new RuleRefused(PurchaseProblem.SPLIT, splitting.rule(), "purchaseId", purchase.number(),
                    splitting.sum(), splitting.threshold());
        }
    }
}
