package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.money.Money;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.procurement.bidding.sealing.PriceOffer;
import org.linli.procurement.known.agency.AgencyPolicy;
import org.linli.procurement.tendering.tender.Tender;

/**
 * What a price envelope has to hold. A call-off is offered at its register's tariff: members are chosen for what they
 * do, not for what they ask (P30). What the document asks as security is lodged, and who declares to be a small
 * enterprise is one.
 */
@ApplicationScoped
class TariffPolicy {

    private final AgencyPolicy agencies;
    private final Rules rules;

    TariffPolicy(AgencyPolicy agencies, Rules rules) {
        this.agencies = agencies;
        this.rules = rules;
    }

    /**
     * @param members who bid: what small enterprises are granted is for bids of nobody else
     * @throws RuleRefused under P30 for another price; P16.deposit without the security; S04 for who is no enterprise
     */
    void require(Tender tender, List<UUID> members, PriceOffer offer, LocalDate day) {
        requireTariff(tender, offer.price(), day);
        requireDeposit(tender, offer, day);
        if (offer.smallEnterprise()) {
            members.stream().filter(member -> !agencies.isEnterprise(member)).findFirst().ifPresent(other -> {
                throw new RuleRefused(BidProblem.NO_ENTERPRISE, rules.get("S04", day), "price.smallEnterprise", other);
            });
        }
    }

    private void requireDeposit(Tender tender, PriceOffer offer, LocalDate day) {
        var asked = tender.content().deposit();
        var lodged = offer.deposit();
        if (asked != null && (lodged == null || lodged.amount().isLessThan(asked))) {
            throw new RuleRefused(BidProblem.NO_DEPOSIT, rules.get("P16.deposit", day), "price.deposit",
                    lodged == null ? "-" : lodged.amount(), asked);
        }
    }

    private void requireTariff(Tender tender, Money price, LocalDate day) {
        var standard = tender.document().standard();
        var called = tender.content().ceilingPrice();
        if (standard.isPresent() && standard.get().tariff() != null && !price.equals(called)) {
            throw new RuleRefused(BidProblem.NOT_AT_TARIFF, rules.get("P30", day), "price.price", price, called);
        }
    }
}
