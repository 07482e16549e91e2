package org.linli.procurement.oversight.outlier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;

/** Everybody's figures in a window of days, the last one left out. */
@ApplicationScoped
class OutlierFigures {

    private static final String OPENED = """
            from bid join tender on tender.id = tender_id
            where opened_on >= :from and opened_on < :until""";

    private final EntityManager database;

    OutlierFigures(EntityManager database) {
        this.database = database;
    }

    /** Bids that won, of the valid ones in tenders that are decided. */
    List<Measured> won(LocalDate from, LocalDate until) {
        return read(Party.AGENCY,
                "select agency_id::text as party, count(*) filter (where bid.status = 'WON') as part,"
                        + " count(*) as whole " + OPENED + " and bid.status in ('WON', 'LOST') group by agency_id",
                from, until);
    }

    /** Bids found invalid, of those that were opened. */
    List<Measured> disqualified(Party party, LocalDate from, LocalDate until) {
        return read(party, "select " + (party == Party.AGENCY ? "agency_id::text" : "purchaser_id")
                + " as party, count(*) filter (where bid.status = 'DISQUALIFIED') as part, count(*) as whole " + OPENED
                + " and bid.status in ('OPENED', 'QUALIFIED', 'DISQUALIFIED', 'WON', 'LOST') group by 1", from, until);
    }

    /** Kinds of service, of all awards that stand. */
    List<Measured> services(LocalDate from, LocalDate until) {
        return read(Party.AGENCY, """
                select agency_id::text as party, count(distinct service_type) as part, count(*) as whole
                from award join tender on tender.id = tender_id
                where award.status <> 'WITHDRAWN' and awarded_on >= :from and awarded_on < :until
                group by agency_id""", from, until);
    }

    private List<Measured> read(Party party, String sql, LocalDate from, LocalDate until) {
        return database.createNativeQuery(sql, Tuple.class).setParameter("from", from).setParameter("until", until)
                .getResultStream().map(row -> measured(party, (Tuple) row)).toList();
    }

    private static Measured measured(Party party, Tuple row) {
        return new Measured(party, row.get("party", String.class), row.get("part", Number.class).longValue(),
                row.get("whole", Number.class).longValue());
    }
}
