package org.linli.procurement.known.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What workforce said of supervision, kept so that neither order nor repetition changes it. */
@ApplicationScoped
public class ShortSupervisions {

    private final EntityManager database;

    ShortSupervisions(EntityManager database) {
        this.database = database;
    }

    /** The last word on a month of a supervision counts. */
    void told(SupervisionTold told, boolean isShort, long sequence) {
        database.createNativeQuery("""
                insert into supervision_month as known (supervision_id, month, agency_id, short, sequence)
                values (:supervision, :month, :agency, :short, :sequence)
                on conflict (supervision_id, month) do update set short = excluded.short,
                    sequence = excluded.sequence where known.sequence < excluded.sequence""")
                .setParameter("supervision", told.supervisionId()).setParameter("month", told.firstDay())
                .setParameter("agency", told.agencyId()).setParameter("short", isShort)
                .setParameter("sequence", sequence).executeUpdate();
    }

    /** Of all these rows of one agency together, from that day on, the latest month first. */
    public List<ShortSupervision> of(Collection<UUID> agencies, LocalDate since) {
        Stream<?> months = database.createNativeQuery("""
                select month, count(*) as people from supervision_month
                where agency_id in (:agencies) and short and month >= :since group by month order by month desc""",
                Tuple.class).setParameter("agencies", agencies).setParameter("since", since).getResultStream();
        return months.map(Tuple.class::cast)
                .map(row -> new ShortSupervision(YearMonth.from(row.get("month", LocalDate.class)).toString(),
                        row.get("people", Number.class).intValue()))
                .toList();
    }
}
