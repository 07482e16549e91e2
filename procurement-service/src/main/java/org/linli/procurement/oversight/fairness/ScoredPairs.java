package org.linli.procurement.oversight.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.oversight.fairness.RankedFacts.Pair;

/**
 * How far above the other members each member scored each bidder, tender after tender. Persons by id, and never shown.
 */
@ApplicationScoped
class ScoredPairs {

    private final EntityManager database;

    ScoredPairs(EntityManager database) {
        this.database = database;
    }

    /**
     * The weighted share of the full score a member gave, less the mean of what the other members gave the same bid.
     */
    void save(UUID tenderId, LocalDate rankedOn) {
        database.createNativeQuery("""
                insert into scored_pair (seat_id, agency_id, tender_id, person_id, lead, ranked_on)
                select seat_id, agency_id, :tender, person_id,
                       share - (sum(share) over members - share) / (count(*) over members - 1), :day
                from (select sheet.seat_id, sheet.person_id, bid.agency_id, count(*)
                    over (partition by sheet.bid_id) as members,
                             (select 100 * sum((mark ->> 'score')::numeric / (factor ->> 'maxScore')::numeric
                                 * (factor ->> 'weight')::numeric)
                                     / sum((factor ->> 'weight')::numeric)
                              from jsonb_array_elements(sheet.marks) as mark
                                   join jsonb_array_elements(tender.content -> 'evaluation' -> 'criteria') as
                                       factor
                                     on factor ->> 'code' = mark ->> 'criterion') as share
                      from sheet join seat on seat.id = sheet.seat_id and seat.status = 'CONFIRMED'
                           join bid on bid.id = sheet.bid_id join tender on tender.id = sheet.tender_id
                      where sheet.tender_id = :tender) as given
                where members > 1
                window members as (partition by agency_id)
                on conflict (seat_id, agency_id) do update set lead = excluded.lead,
                    ranked_on = excluded.ranked_on""").setParameter("tender", tenderId).setParameter("day", rankedOn)
                .executeUpdate();
    }

    /** Members who scored a bidder of this tender far above the others, here and in enough earlier tenders (FW6). */
    List<Pair> repeated(UUID tenderId, LocalDate rankedOn, RuleBook rules) {
        return database.createNativeQuery("""
                select here.seat_id, here.agency_id, count(*) as times, avg(earlier.lead) as lead
                from scored_pair as here join scored_pair as earlier on earlier.person_id = here.person_id
                     and earlier.agency_id = here.agency_id and earlier.lead >= :lead
                         and earlier.ranked_on >= :since
                where here.tender_id = :tender and here.lead >= :lead
                group by here.seat_id, here.agency_id having count(*) >= :times order by 1, 2""", Tuple.class)
                .setParameter("tender", tenderId).setParameter("lead", rules.get("FW6.lead", rankedOn).value())
                .setParameter("since", rankedOn.minusMonths(rules.get("FW6.months", rankedOn).asInt()))
                .setParameter("times", rules.get("FW6", rankedOn).asInt()).getResultStream()
                .map(row -> pair((Tuple) row)).toList();
    }

    private static Pair pair(Tuple row) {
        return new Pair(row.get("seat_id", UUID.class), row.get("agency_id", UUID.class),
                row.get("times", Number.class).intValue(),
                row.get("lead", BigDecimal.class).setScale(2, RoundingMode.HALF_UP));
    }
}
