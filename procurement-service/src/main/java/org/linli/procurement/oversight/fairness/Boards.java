package org.linli.procurement.oversight.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.oversight.fairness.FairnessApi.LowestPriceView;
import org.linli.procurement.oversight.fairness.FairnessApi.MarketView;
import org.linli.procurement.oversight.fairness.FairnessApi.ShareView;

/** Sums over standing awards and ranked tenders of one year. */
@ApplicationScoped
class Boards {

    /** What shares are counted by. */
    enum Dimension {
        AREA, SERVICE_TYPE
    }

    private final EntityManager database;

    Boards(EntityManager database) {
        this.database = database;
    }

    /**
     * Up to so many codes after that one, each with the sum of squared shares (HHI, 0 to 10,000) and the largest share
     * in percent.
     */
    List<MarketView> markets(Dimension by, int year, String after, int limit, Concentration limits) {
        return database.createNativeQuery("""
                with page as materialized (select distinct code from winner_share
                                           where dimension = :by and year = :year and code > :after
                                               order by code limit :limit),
                     share as (select code, agency_id, wins, amount, amount::numeric / sum(amount)
                         over (partition by code) as part
                               from winner_share join page using (code) where dimension = :by
                                   and year = :year and wins > 0)
                select code, sum(wins) as wins, sum(amount) as amount, count(*) as agencies,
                    round(sum(part * part) * 10000) as hhi,
                       round(max(part) * 100, 2) as largest, (array_agg(agency_id
                           order by amount desc, agency_id))[1] as agency
                from share group by code order by code""", Tuple.class).setParameter("by", by.name())
                .setParameter("year", year).setParameter("after", after).setParameter("limit", limit).getResultStream()
                .map(row -> MarketView.of(by, year, (Tuple) row, limits)).toList();
    }

    /** The winners of one street or service type, the largest sum first. */
    List<ShareView> shares(Dimension by, String code, int year, @Nullable Long belowFen, @Nullable UUID afterAgency,
            int limit) {
        return database.createNativeQuery("""
                select agency_id, wins, amount,
                       round(100.0 * amount / (select sum(amount) from winner_share
                                               where dimension = :by and year = :year and code = :code
                                                   and wins > 0), 2) as part
                from winner_share
                where dimension = :by and year = :year and code = :code and wins > 0
                  and (amount < :below or amount = :below and agency_id > :after)
                order by amount desc, agency_id limit :limit""", Tuple.class).setParameter("by", by.name())
                .setParameter("code", code).setParameter("year", year)
                .setParameter("below", belowFen == null ? Long.MAX_VALUE : belowFen)
                .setParameter("after", Objects.requireNonNullElse(afterAgency, new UUID(0, 0)))
                .setParameter("limit", limit).getResultStream().map(row -> ShareView.of((Tuple) row)).toList();
    }

    /** How often the lowest price would have won, what it would have cost, and how the winners were evaluated since. */
    LowestPriceView lowestPrice(int year, @Nullable String serviceType) {
        var row = (Tuple) database.createNativeQuery("""
                select count(*) as ranked, count(*) filter (where same_winner) as same,
                    coalesce(sum(price), 0) as paid,
                       coalesce(sum(lowest_price), 0) as lowest,
                           count(evaluation_score) filter (where same_winner) as same_evaluated,
                       avg(evaluation_score) filter (where same_winner) as same_score,
                       count(evaluation_score) filter (where not same_winner) as other_evaluated,
                       avg(evaluation_score) filter (where not same_winner) as other_score
                from watched_tender where year = :year and (cast(:type as text) is null or service_type = :type)""",
                Tuple.class).setParameter("year", year).setParameter("type", serviceType).getSingleResult();
        return LowestPriceView.of(year, serviceType, row);
    }
}
