package org.linli.procurement.oversight.outlier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;

/** Everybody's figures in a window of days, the last one left out; what one code did under several rows is one's. */
@ApplicationScoped
class OutlierFigures {

    private static final String OPENED = """
            from bid join tender on tender.id = tender_id left join known_agency on known_agency.id = agency_id
            where opened_on >= :from and opened_on < :until""";
    /** The last row of a code. */
    private static final String AGENCY = "max(agency_id::text)";
    private static final String BY_CODE = " group by coalesce(unified_social_credit_code, agency_id::text)";

    private final EntityManager database;

    OutlierFigures(EntityManager database) {
        this.database = database;
    }

    /** Bids that won, of the valid ones in tenders that are decided. */
    List<Measured> won(LocalDate from, LocalDate until) {
        return read(Party.AGENCY, "select " + AGENCY + " as party, count(*) filter (where bid.status = 'WON') as part,"
                + " count(*) as whole " + OPENED + " and bid.status in ('WON', 'LOST')" + BY_CODE, from, until);
    }

    /** Bids found invalid, of those that were opened. */
    List<Measured> disqualified(Party party, LocalDate from, LocalDate until) {
        var ofAgencies = party == Party.AGENCY;
        return read(party,
                "select " + (ofAgencies ? AGENCY : "tender.purchaser_id")
                        + " as party, count(*) filter (where bid.status = 'DISQUALIFIED') as part, count(*) as whole "
                        + OPENED + " and bid.status in ('OPENED', 'QUALIFIED', 'DISQUALIFIED', 'WON', 'LOST')"
                        + (ofAgencies ? BY_CODE : " group by tender.purchaser_id"),
                from, until);
    }

    /** Kinds of service, of all awards that stand. */
    List<Measured> services(LocalDate from, LocalDate until) {
        return read(Party.AGENCY, "select " + AGENCY + """
                 as party, count(distinct service_type) as part, count(*) as whole
                from award join tender on tender.id = tender_id left join known_agency on known_agency.id = agency_id
                where award.status <> 'WITHDRAWN' and awarded_on >= :from and awarded_on < :until
                """ + BY_CODE, from, until);
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
