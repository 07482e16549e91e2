package org.linli.registry.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.registry.cooperation.CooperationStatus;
import org.linli.registry.warning.WarningLevel;

/** What is known of an agency on a day, asked for in one question. */
@ApplicationScoped
public class Facts {

    private final EntityManager database;

    Facts(EntityManager database) {
        this.database = database;
    }

    /** Without an entry where nothing is known; empty for an agency that never registered. */
    @SuppressWarnings("unchecked")
    public Map<Fact, Long> of(UUID agencyId, LocalDate day) {
        List<Object[]> rows = database.createNativeQuery("""
                select cast(a.registered_on as text), c.people, c.certified,
                    (select count(*) from served_contract s where s.agency_id = a.id and not s.over),
                    (select count(*) from standing_effect e join agency r on r.id = e.agency_id
                        where r.unified_social_credit_code = a.unified_social_credit_code and e.lifted_on is null
                        and e.from_day <= :day),
                    (select count(*) from listing l join agency r on r.id = l.agency_id
                        where r.unified_social_credit_code = a.unified_social_credit_code
                        and l.from_day <= :day and (l.removed_on is null or l.removed_on > :day)),
                    coalesce((select case w.level when :red then 2 when :amber then 1 else 0 end
                        from warning w where w.agency_id = a.id), 0),
                    (select count(*) from cooperation o where (o.agency_id = a.id or o.partner_id = a.id)
                        and o.status = :confirmed and o.on_day > cast(:day as date) - interval '12 months')
                from agency a left join agency_capacity c on c.agency_id = a.id where a.id = :agency""", Object[].class)
                .setParameter("agency", agencyId).setParameter("day", day).setParameter("red", WarningLevel.RED.name())
                .setParameter("amber", WarningLevel.AMBER.name())
                .setParameter("confirmed", CooperationStatus.CONFIRMED.name()).getResultList();
        var facts = new EnumMap<Fact, Long>(Fact.class);
        if (rows.isEmpty() || rows.getFirst()[0] == null) {
            return facts;
        }
        var row = rows.getFirst();
        facts.put(Fact.MONTHS_REGISTERED, ChronoUnit.MONTHS.between(LocalDate.parse((String) row[0]), day));
        put(facts, Fact.PEOPLE, row[1]);
        put(facts, Fact.CERTIFIED_PEOPLE, row[2]);
        put(facts, Fact.CONTRACTS_IN_FORCE, row[3]);
        facts.put(Fact.CLEAR_STANDING, number(row[4]) == 0 ? 1L : 0L);
        facts.put(Fact.NOT_LISTED, number(row[5]) == 0 ? 1L : 0L);
        put(facts, Fact.WARNING_LEVEL, row[6]);
        put(facts, Fact.COOPERATIONS, row[7]);
        return facts;
    }

    private static void put(Map<Fact, Long> facts, Fact fact, @Nullable Object value) {
        if (value != null) {
            facts.put(fact, number(value));
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
