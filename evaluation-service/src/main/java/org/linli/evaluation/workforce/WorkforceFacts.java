package org.linli.evaluation.workforce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.assessor.KnownPosts;
import org.linli.evaluation.workforce.StaffingHistory.Missing;
import org.linli.evaluation.workforce.StaffingHistory.Told;

/** What workforce has said, kept so that neither order nor repetition changes it. */
@ApplicationScoped
public class WorkforceFacts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final TypeReference<List<Missing>> MISSING = new TypeReference<>() {
    };
    private static final TypeReference<Map<String, Integer>> TIERS = new TypeReference<>() {
    };

    private final EntityManager database;
    private final KnownPosts posts;
    private final ObjectMapper json;

    WorkforceFacts(EntityManager database, KnownPosts posts, ObjectMapper json) {
        this.database = database;
        this.posts = posts;
        this.json = json;
    }

    /** The last word on an agency counts. */
    void capacity(UUID agencyId, int people, Map<String, Integer> byTier, long sequence) {
        database.createNativeQuery("""
                insert into known_capacity as known (agency_id, people, by_tier, sequence)
                values (:agency, :people, cast(:tiers as jsonb), :sequence)
                on conflict (agency_id) do update set people = excluded.people, by_tier = excluded.by_tier,
                    sequence = excluded.sequence where known.sequence < excluded.sequence""")
                .setParameter("agency", agencyId).setParameter("people", people).setParameter("tiers", written(byTier))
                .setParameter("sequence", sequence).executeUpdate();
    }

    /** Every word on a contract is kept: together they say on which days who was missing. */
    void staffing(UUID contractId, List<Missing> missing, LocalDate on, long sequence) {
        database.createNativeQuery("""
                insert into staffing_told (contract_id, sequence, on_day, missing)
                values (:contract, :sequence, :on, cast(:missing as jsonb)) on conflict do nothing""")
                .setParameter("contract", contractId).setParameter("sequence", sequence).setParameter("on", on)
                .setParameter("missing", written(missing)).executeUpdate();
    }

    /** @param periods that were missed; 0 where the order is withdrawn. The last word on an order counts. */
    void order(UUID orderId, UUID contractId, int periods, LocalDate on, long sequence) {
        database.createNativeQuery("""
                insert into missed_order as known (order_id, contract_id, periods, on_day, sequence)
                values (:order, :contract, :periods, :on, :sequence)
                on conflict (order_id) do update set periods = excluded.periods, on_day = excluded.on_day,
                    sequence = excluded.sequence where known.sequence < excluded.sequence""")
                .setParameter("order", orderId).setParameter("contract", contractId).setParameter("periods", periods)
                .setParameter("on", on).setParameter("sequence", sequence).executeUpdate();
    }

    /** The last word on a month of a supervision counts. */
    void supervision(SupervisionTold told, boolean isShort, long sequence) {
        database.createNativeQuery("""
                insert into supervision_month as known (supervision_id, month, agency_id, short, sequence)
                values (:supervision, :month, :agency, :short, :sequence)
                on conflict (supervision_id, month) do update set short = excluded.short,
                    sequence = excluded.sequence where known.sequence < excluded.sequence""")
                .setParameter("supervision", told.supervisionId()).setParameter("month", told.firstDay())
                .setParameter("agency", told.agencyId()).setParameter("short", isShort)
                .setParameter("sequence", sequence).executeUpdate();
    }

    /** As it is known now; both days count. */
    public WorkforcePicture picture(UUID agencyId, UUID contractId, LocalDate from, LocalDate through) {
        Stream<?> known = database
                .createNativeQuery("select people, cast(by_tier as text) from known_capacity where agency_id = :agency")
                .setParameter("agency", agencyId).getResultStream();
        var capacity = known.map(Object[].class::cast).findFirst();
        var staffing = staffing(contractId);
        var certified = posts.certified(agencyId);
        return new WorkforcePicture(from, through, capacity.map(row -> (Integer) row[0]).orElse(null),
                capacity.map(row -> read((String) row[1], TIERS)).orElse(Map.of()),
                certified.posts() == 0 ? null
                        : BigDecimal.valueOf(certified.certified()).multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(certified.posts()), 2, RoundingMode.HALF_UP),
                staffing.isKnown() ? staffing.daysShort(from, through) : null, staffing.within(from, through),
                missed(contractId, from, through), supervision(agencyId, from, through));
    }

    private StaffingHistory staffing(UUID contractId) {
        Stream<?> said = database.createNativeQuery("""
                select on_day, cast(missing as text) from staffing_told where contract_id = :contract
                    order by sequence""", Object[].class).setParameter("contract", contractId).getResultStream();
        return new StaffingHistory(said.map(Object[].class::cast)
                .map(row -> new Told((LocalDate) row[0], read((String) row[1], MISSING))).toList());
    }

    private @Nullable Integer missed(UUID contractId, LocalDate from, LocalDate through) {
        return (Integer) database.createNativeQuery("""
                select cast(sum(periods) as int) from missed_order where contract_id = :contract and periods > 0
                    and on_day between :from and :through""").setParameter("contract", contractId)
                .setParameter("from", from).setParameter("through", through).getSingleResult();
    }

    private @Nullable Integer supervision(UUID agencyId, LocalDate from, LocalDate through) {
        return (Integer) database.createNativeQuery("""
                select cast(nullif(count(*), 0) as int) from supervision_month where agency_id = :agency and short
                    and month between :from and :through""").setParameter("agency", agencyId)
                .setParameter("from", from.withDayOfMonth(1)).setParameter("through", through).getSingleResult();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
