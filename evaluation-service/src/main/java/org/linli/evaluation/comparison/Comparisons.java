package org.linli.evaluation.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.AreaType;
import org.linli.platform.aggregate.BusinessDay;

/** Reads final grades as they were frozen; an area typed anew since then changes nothing. */
@ApplicationScoped
class Comparisons {

    /**
     * @param agencies how many different ones; below the rule's number nothing else is shown
     * @param median of the scores, like the averages two places
     */
    @Schema(description = "同类比较 Results of equals in a year; figures are missing where too few are equal")
    record Equals(AreaType areaType, String serviceType, int year, int evaluations, int agencies, boolean suppressed,
            @Nullable BigDecimal average, @Nullable BigDecimal median, @Nullable Map<String, BigDecimal> dimensions,
            @Nullable Map<String, Integer> grades, @Nullable List<PriceBand> byPrice) {
    }

    /**
     * @param band a contract's amount against the median of the equals, in percent; an average only of enough agencies
     */
    @Schema(description = "价格与结果 What contracts of that price led to")
    record PriceBand(String band, int evaluations, boolean suppressed, @Nullable BigDecimal average) {
    }

    /** One year of one agency. @param change of the average against the year before, null without one */
    @Schema(description = "机构年度指数 An agency's year: vitality by use, management by standard, results by quality, "
            + "efficiency by operation")
    record AgencyYear(UUID agencyId, int year, int evaluations, @Nullable BigDecimal average,
            @Nullable BigDecimal change, @Nullable BigDecimal vitality, @Nullable BigDecimal management,
            @Nullable BigDecimal results, @Nullable BigDecimal efficiency, int violations, int rectifications,
            int rectified) {
    }

    private static final List<String> DIMENSIONS = List.of("QUALITY", "STANDARD", "USAGE", "OPERATION");
    private static final String OF_EQUALS = """
            from evaluation e where e.grade is not null and e.facts ->> 'areaType' = :area
                and e.facts ->> 'serviceType' = :service
             and e.finalised_on >= :from and e.finalised_on < :to""";
    private static final String OF_AGENCY = " from evaluation e where e.grade is not null and e.agency_id = :agency"
            + " and e.finalised_on >= :from and e.finalised_on < :to";
    private static final String SCORES = """
            select count(*), count(distinct e.agency_id), avg((e.result ->> 'score')::numeric),
                   percentile_cont(0.5) within group (order by (e.result ->> 'score')::numeric),
                   avg((e.result -> 'dimensions' ->> 'QUALITY')::numeric),
                       avg((e.result -> 'dimensions' ->> 'STANDARD')::numeric),
                   avg((e.result -> 'dimensions' ->> 'USAGE')::numeric),
                       avg((e.result -> 'dimensions' ->> 'OPERATION')::numeric)""";

    private final EntityManager database;

    Comparisons(EntityManager database) {
        this.database = database;
    }

    Equals of(AreaType area, String service, int year, BusinessDay today) {
        var least = today.rule("E19").asInt();
        var parameters = Map.<String, Object>of("area", area.name(), "service", service, "from",
                LocalDate.of(year, 1, 1), "to", LocalDate.of(year + 1, 1, 1));
        var row = one(SCORES + OF_EQUALS, parameters);
        var evaluations = whole(row[0]);
        var agencies = whole(row[1]);
        if (agencies < least) {
            return new Equals(area, service, year, evaluations, agencies, true, null, null, null, null, null);
        }
        return new Equals(area, service, year, evaluations, agencies, false, places(row[2]), places(row[3]),
                dimensions(row, 4), grades(parameters), byPrice(parameters, least));
    }

    AgencyYear of(UUID agency, int year) {
        var row = one(SCORES + OF_AGENCY, year(agency, year));
        var former = places(one(SCORES + OF_AGENCY, year(agency, year - 1))[2]);
        var average = places(row[2]);
        var conduct = one("""
                select (select count(*) from violation v where v.agency_id = :agency
                    and v.status in ('ESTABLISHED', 'REPORTED')
                           and uuid_extract_timestamp(v.id) >= :from and uuid_extract_timestamp(v.id) < :to),
                       (select count(*) from rectification r join evaluation e on e.id = r.evaluation_id
                           where r.agency_id = :agency
                           and e.finalised_on >= :from and e.finalised_on < :to),
                       (select count(*) from rectification r join evaluation e on e.id = r.evaluation_id
                           where r.agency_id = :agency
                           and r.status = 'VERIFIED' and e.finalised_on >= :from and e.finalised_on < :to)""",
                year(agency, year));
        return new AgencyYear(agency, year, whole(row[0]), average,
                average == null || former == null ? null : average.subtract(former), places(row[6]), places(row[5]),
                places(row[4]), places(row[7]), whole(conduct[0]), whole(conduct[1]), whole(conduct[2]));
    }

    private static Map<String, Object> year(UUID agency, int year) {
        return Map.of("agency", agency, "from", LocalDate.of(year, 1, 1), "to", LocalDate.of(year + 1, 1, 1));
    }

    private Map<String, Integer> grades(Map<String, Object> parameters) {
        var grades = new LinkedHashMap<String, Integer>();
        all("select e.grade, count(*)" + OF_EQUALS + " group by e.grade order by e.grade", parameters)
                .forEach(row -> grades.put((String) row[0], whole(row[1])));
        return grades;
    }

    /** Of contracts whose amount is known. */
    private List<PriceBand> byPrice(Map<String, Object> parameters, int least) {
        var bands = new ArrayList<PriceBand>();
        all("""
                with priced as (select e.agency_id, (e.result ->> 'score')::numeric score,
                    (c.terms -> 'amount' ->> 'amount')::numeric amount
                                  from (select *""" + OF_EQUALS + """
                                       ) e join known_contract c on c.id = e.contract_id
                                           where c.terms -> 'amount' ->> 'amount' is not null),
                     middle as (select percentile_cont(0.5) within group (order by amount) amount from priced),
                     banded as (select p.agency_id, p.score, case
                         when p.amount < m.amount * 0.85 then '<85' when p.amount < m.amount then '85-100'
                                       when p.amount <= m.amount * 1.15 then '100-115'
                                           else '>115' end band from priced p, middle m)
                select band, count(*), count(distinct agency_id), avg(score) from banded group by band
                    order by band""", parameters).forEach(row -> bands.add(new PriceBand((String) row[0], whole(row[1]),
                whole(row[2]) < least, whole(row[2]) < least ? null : places(row[3]))));
        return bands;
    }

    private static Map<String, BigDecimal> dimensions(Object[] row, int first) {
        var found = new LinkedHashMap<String, BigDecimal>();
        for (int i = 0; i < DIMENSIONS.size(); i++) {
            var value = places(row[first + i]);
            if (value != null) {
                found.put(DIMENSIONS.get(i), value);
            }
        }
        return found;
    }

    private Object[] one(String sql, Map<String, Object> parameters) {
        return all(sql, parameters).getFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> all(String sql, Map<String, Object> parameters) {
        var query = database.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private static int whole(Object number) {
        return ((Number) number).intValue();
    }

    private static @Nullable BigDecimal places(@Nullable Object number) {
        return number == null ? null : new BigDecimal(number.toString()).setScale(2, RoundingMode.HALF_UP);
    }
}
