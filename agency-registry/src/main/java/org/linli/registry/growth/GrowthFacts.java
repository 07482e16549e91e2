package org.linli.registry.growth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** People, contracts and payments of agencies as they were heard. */
@ApplicationScoped
class GrowthFacts {

    /** @param staff people with a post on the year's last day, or today; {@code projects} in force during the year */
    record Counted(int year, int staff, int certified, int projects, Money paid) {
    }

    private static final String COUNT = """
            select y.year,
                (select count(distinct p.worker_id) from growth_post p
                  where p.agency_id in (:rows) and p.from_day <= y.last
                    and (p.until_day is null or p.until_day >= y.last)),
                (select count(distinct p.worker_id) from growth_post p
                  where p.agency_id in (:rows) and p.certified and p.from_day <= y.last
                    and (p.until_day is null or p.until_day >= y.last)),
                (select count(*) from growth_project c
                  where c.agency_id in (:rows) and c.from_day <= y.last
                    and least(c.until_day, c.ended_on) >= make_date(y.year, 1, 1)),
                (select coalesce(sum(m.amount), 0) from growth_payment m
                  where m.agency_id in (:rows) and not m.returned
                    and m.value_date between make_date(y.year, 1, 1) and y.last)
            from (select year, least(make_date(year, 12, 31), cast(:today as date)) as last
                    from generate_series(cast(:first as int), cast(:until as int)) as year) y
            order by y.year desc""";

    private static final String POST = """
            insert into growth_post as known (post_id, worker_id, agency_id, certified, certified_sequence, from_day,
                until_day)
            values (:post, :worker, :agency, :certified, :sequence, cast(nullif(:from, '') as date),
                cast(nullif(:until, '') as date))
            on conflict (post_id) do update set
                certified = case when excluded.certified_sequence >= known.certified_sequence
                    then excluded.certified else known.certified end,
                certified_sequence = greatest(known.certified_sequence, excluded.certified_sequence),
                from_day = coalesce(excluded.from_day, known.from_day),
                until_day = coalesce(excluded.until_day, known.until_day)""";

    private static final String PROJECT = """
            insert into growth_project as known (contract_id, agency_id, from_day, until_day, change_no, ended_on)
            values (:contract, :agency, cast(nullif(:from, '') as date), cast(nullif(:until, '') as date), :change,
                cast(nullif(:ended, '') as date))
            on conflict (contract_id) do update set from_day = coalesce(known.from_day, excluded.from_day),
                until_day = case when excluded.until_day is not null and excluded.change_no >= known.change_no
                    then excluded.until_day else coalesce(known.until_day, excluded.until_day) end,
                change_no = greatest(known.change_no, excluded.change_no),
                ended_on = coalesce(known.ended_on, excluded.ended_on)""";

    private final EntityManager database;

    GrowthFacts(EntityManager database) {
        this.database = database;
    }

    /** @param sequence the latest has the last word on whether the person is certified */
    @Transactional
    void post(PostHeard post, long sequence, @Nullable LocalDate from, @Nullable LocalDate until) {
        database.createNativeQuery(POST).setParameter("post", post.postId()).setParameter("worker", post.workerId())
                .setParameter("agency", post.agencyId()).setParameter("certified", post.certified())
                .setParameter("sequence", sequence).setParameter("from", text(from)).setParameter("until", text(until))
                .executeUpdate();
    }

    /** @param change the latest has the last word on until when it goes on */
    @Transactional
    void project(UUID contractId, UUID agencyId, @Nullable LocalDate from, @Nullable LocalDate until, int change,
            @Nullable LocalDate endedOn) {
        database.createNativeQuery(PROJECT).setParameter("contract", contractId).setParameter("agency", agencyId)
                .setParameter("from", text(from)).setParameter("until", text(until)).setParameter("change", change)
                .setParameter("ended", text(endedOn)).executeUpdate();
    }

    @Transactional
    void paid(UUID paymentId, UUID agencyId, Money amount, LocalDate on) {
        database.createNativeQuery("""
                insert into growth_payment (payment_id, agency_id, amount, value_date, returned)
                values (:payment, :agency, :amount, :day, false)
                on conflict (payment_id) do update set amount = excluded.amount, value_date = excluded.value_date""")
                .setParameter("payment", paymentId).setParameter("agency", agencyId)
                .setParameter("amount", amount.fen()).setParameter("day", on).executeUpdate();
    }

    /** For good: that it arrived before may be heard later. */
    @Transactional
    void returned(UUID paymentId, UUID agencyId) {
        database.createNativeQuery("""
                insert into growth_payment (payment_id, agency_id, amount, returned) values (:payment, :agency, 0, true)
                on conflict (payment_id) do update set returned = true""").setParameter("payment", paymentId)
                .setParameter("agency", agencyId).executeUpdate();
    }

    /** @param rows of one agency: every one of its code; the latest year first */
    List<Counted> of(Collection<UUID> rows, int first, LocalDate today) {
        List<?> years =
                database.createNativeQuery(COUNT).setParameter("rows", rows).setParameter("today", today.toString())
                        .setParameter("first", first).setParameter("until", today.getYear()).getResultList();
        return years.stream().map(Object[].class::cast)
                .map(row -> new Counted(number(row[0]).intValue(), number(row[1]).intValue(), number(row[2]).intValue(),
                        number(row[3]).intValue(), Money.fen(number(row[4]).longValue())))
                .toList();
    }

    private static Number number(Object column) {
        return (Number) column;
    }

    /** A value without a type would not be understood: no day is an empty text. */
    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
