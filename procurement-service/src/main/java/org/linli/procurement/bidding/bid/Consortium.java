package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.platform.NamedLocks;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.procurement.known.agency.AgencyPolicy;
import org.linli.procurement.tendering.lot.LotPolicy;
import org.linli.procurement.tendering.tender.Tender;

/** Who stands behind a bid: each agency once in a tender, alone or with others, all of them fit to bid. */
@ApplicationScoped
class Consortium {

    private final EntityManager database;
    private final NamedLocks locks;
    private final AgencyPolicy agencies;
    private final AdmissionPolicy admission;
    private final LotPolicy lots;
    private final Rules rules;

    Consortium(EntityManager database, NamedLocks locks, AgencyPolicy agencies, AdmissionPolicy admission,
            LotPolicy lots, Rules rules) {
        this.database = database;
        this.locks = locks;
        this.agencies = agencies;
        this.admission = admission;
        this.lots = lots;
        this.rules = rules;
    }

    /** The lead and its partners, in the one order in which everybody asks for them. */
    private static List<UUID> members(UUID lead, List<Partner> partners) {
        return leadFirst(lead, partners).stream().sorted().toList();
    }

    static List<UUID> leadFirst(UUID lead, List<Partner> partners) {
        return Stream.concat(Stream.of(lead), partners.stream().map(Partner::agencyId)).toList();
    }

    void requireMayEnter(Tender tender, UUID lead, List<Partner> partners, LocalDate day) {
        check(tender, lead, partners, day);
        members(lead, partners).forEach(member -> requireMayJoin(tender, member, day));
    }

    /** Asked of each member, when it is named and once more when it agrees. */
    void requireMayJoin(Tender tender, UUID member, LocalDate day) {
        agencies.requireMayBid(member, day);
        admission.requireAdmitted(tender, member, day);
        lots.requireMayBid(tender.id(), member, day);
    }

    /**
     * Held until the transaction ends, so that nobody else lets it agree to another bid meanwhile.
     *
     * @throws Conflict (409) for an agency that stands behind another bid
     */
    void requireFree(UUID tenderId, UUID bidId, UUID member) {
        locks.hold("bid-member " + tenderId + " " + member);
        var elsewhere = database.createNativeQuery("""
                select count(*) from bid_member
                where tender_id = :tender and agency_id = :agency and bid_id != :bid""", Long.class)
                .setParameter("tender", tenderId).setParameter("agency", member).setParameter("bid", bidId)
                .getSingleResult();
        if ((Long) elsewhere > 0) {
            throw new Conflict(BidProblem.ALREADY, member);
        }
    }

    /**
     * A unique row for who agreed: the lead with its bid, a partner when it joins. To be named binds nobody and is
     * compared with nothing, so that it neither keeps an agency from its own bid nor tells that it has one. That it
     * stands behind no other one was asked before, and is held since.
     */
    void enter(UUID tenderId, UUID bidId, UUID member) {
        var entered = database.createNativeQuery("""
                insert into bid_member (tender_id, agency_id, bid_id) values (:tender, :agency, :bid)
                on conflict (tender_id, agency_id) do update set bid_id = excluded.bid_id
                    where bid_member.bid_id = excluded.bid_id""").setParameter("tender", tenderId)
                .setParameter("agency", member).setParameter("bid", bidId).executeUpdate();
        if (entered == 0) {
            throw new IllegalStateException(member + " stands behind another bid than " + bidId);
        }
    }

    /** Those of the tenders in which the agency has a bid, or stands behind another's. */
    @SuppressWarnings("unchecked")
    Set<UUID> entered(UUID agency, Collection<UUID> tenders) {
        return Set.copyOf(database.createNativeQuery("""
                select tender_id from bid
                where agency_id = :agency and tender_id in (:tenders) and status <> :withdrawn
                union
                select tender_id from bid_member where agency_id = :agency and tender_id in (:tenders)""", UUID.class)
                .setParameter("agency", agency).setParameter("tenders", tenders)
                .setParameter("withdrawn", BidStatus.WITHDRAWN.name()).getResultList());
    }

    /** A partner declined, or is asked again. */
    void leave(UUID bidId, UUID member) {
        database.createNativeQuery("delete from bid_member where bid_id = :bid and agency_id = :agency")
                .setParameter("bid", bidId).setParameter("agency", member).executeUpdate();
    }

    void leave(UUID bidId) {
        database.createNativeQuery("delete from bid_member where bid_id = :bid").setParameter("bid", bidId)
                .executeUpdate();
    }

    private void check(Tender tender, UUID lead, List<Partner> partners, LocalDate day) {
        if (partners.isEmpty()) {
            return;
        }
        var most = rules.get("HJ1", day);
        if (!tender.content().admits().consortia()) {
            throw new RuleRefused(BidProblem.NO_CONSORTIA, most, "partners", tender.number());
        }
        if (partners.size() >= most.asInt()) {
            throw new RuleRefused(BidProblem.PARTNERS, most, "partners", partners.size() + 1, most.asInt());
        }
        var ids = partners.stream().map(Partner::agencyId).toList();
        if (ids.contains(lead) || ids.stream().distinct().count() != ids.size()) {
            throw new Invalid(BidProblem.PARTNER_TWICE, "partners");
        }
        var shares = partners.stream().map(Partner::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        var leads = rules.get("HJ2", day);
        if (BigDecimal.valueOf(100).subtract(shares).compareTo(leads.value()) < 0) {
            throw new RuleRefused(BidProblem.LEAD_SHARE, leads, "partners", BigDecimal.valueOf(100).subtract(shares),
                    leads.value());
        }
    }
}
