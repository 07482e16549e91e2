package org.linli.procurement.oversight.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.procurement.oversight.fairness.Finding.Input;

/**
 * What shows only after the result: a review decision that is not carried out, the same winner again after a decision
 * undid its award, a price that changes again and again (risk rules of Prozorro).
 */
@ApplicationScoped
class Aftermath {

    private final EntityManager database;

    Aftermath(EntityManager database) {
        this.database = database;
    }

    /** A finding and the tender it is about. */
    record Found(About tender, Finding finding) {
    }

    boolean checkedOn(LocalDate day) {
        return (Boolean) database
                .createNativeQuery("select exists (select from fairness_look where looked_on = :day)", Boolean.class)
                .setParameter("day", day).getSingleResult();
    }

    /** The day of the look before; the beginning of time for the first. */
    LocalDate checkedBefore(LocalDate day) {
        return (LocalDate) database.createNativeQuery(
                "select coalesce(max(looked_on), date '1970-01-01') from fairness_look where looked_on < :day",
                LocalDate.class).setParameter("day", day).getSingleResult();
    }

    void markChecked(LocalDate day) {
        database.createNativeQuery("insert into fairness_look values (:day)").setParameter("day", day).executeUpdate();
    }

    /** Amendments that a decision ordered and that are still owed long after it. */
    Stream<Found> decisionsNotFollowed(BusinessDay day) {
        var patience = day.rule("FW14");
        return rows(database.createNativeQuery("""
                select tender.id, tender.purchaser_id, area_code, service_type,
                       coalesce(json_day(decision -> 'on'), json_day(answer -> 'on')) as decided_on
                from challenge join tender on tender.id = tender_id
                where amendment_owed and coalesce(json_day(decision -> 'on'), json_day(answer -> 'on')) < :before""",
                Tuple.class).setParameter("before", day.date().minusDays(patience.asInt()))).map(row -> {
                    var decided = row.get("decided_on", LocalDate.class);
                    return new Found(about(row),
                            Finding.of(FlagKind.RULING_NOT_FOLLOWED, Finding.TENDER, patience,
                                    Input.of("decidedOn", decided),
                                    Input.of("days", ChronoUnit.DAYS.between(decided, day.date()))));
                });
    }

    /** Agencies that got a tender again after a decision had undone their award. */
    Stream<Found> awardedAgain(BusinessDay day, LocalDate since) {
        return rows(database.createNativeQuery("""
                select distinct tender.id, tender.purchaser_id, area_code, service_type, again.agency_id,
                       again.awarded_on
                from award as again join award as undone on undone.tender_id = again.tender_id
                     and undone.agency_id = again.agency_id and undone.id < again.id and undone.status = 'WITHDRAWN'
                     and undone.reason = 'CHALLENGE_UPHELD'
                     join tender on tender.id = again.tender_id
                where again.status <> 'WITHDRAWN' and again.awarded_on >= :since""", Tuple.class).setParameter("since",
                since))
                .map(row -> new Found(about(row),
                        Finding.of(FlagKind.SECOND_AWARD_AFTER_RULING, row.get("agency_id", UUID.class),
                                day.rule("FW15"), Input.of("awardedOn", row.get("awarded_on", LocalDate.class)))));
    }

    /** Contracts whose price was changed more often than usual in a short time. */
    Stream<Found> pricesChangedAgain(BusinessDay day) {
        var window = day.rule("FW16");
        return rows(database.createNativeQuery("""
                select tender.id, tender.purchaser_id, area_code, service_type, contract.agency_id, count(*) as times
                from contract join tender on tender.id = contract.tender_id
                     cross join lateral jsonb_array_elements(changes) as change
                where jsonb_array_length(changes) > :most and change ->> 'state' = 'AGREED'
                      and (change -> 'delta' ->> 'amount')::numeric <> 0
                      and json_day(change -> 'closedOn') > :since
                group by tender.id, contract.id having count(*) > :most""", Tuple.class)
                .setParameter("since", day.date().minusDays(window.asInt()))
                .setParameter("most", day.rule("FW16.times").asInt()))
                .map(row -> new Found(about(row),
                        Finding.of(FlagKind.PRICE_CHANGED_AGAIN, row.get("agency_id", UUID.class), window,
                                Input.of("times", row.get("times", Number.class)), Input.of("days", window.asInt()))));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(Query query) {
        return query.getResultStream();
    }

    private static About about(Tuple row) {
        return new About(row.get("id", UUID.class), row.get("purchaser_id", String.class),
                row.get("area_code", String.class), row.get("service_type", String.class));
    }
}
