package org.linli.procurement.oversight.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.linli.procurement.contracting.award.Award;
import org.linli.procurement.contracting.award.AwardWatch;
import org.linli.procurement.tendering.tender.Tender;

/** Counts standing awards by street and by service type, in the transaction of the award. */
@ApplicationScoped
class WinnerShares implements AwardWatch {

    private final EntityManager database;

    WinnerShares(EntityManager database) {
        this.database = database;
    }

    @Override
    public void made(Award award, Tender tender) {
        count(award, tender, 1);
    }

    @Override
    public void withdrawn(Award award, Tender tender) {
        count(award, tender, -1);
    }

    /** Always the street first: two awards at once wait for each other in one order only. */
    private void count(Award award, Tender tender, int wins) {
        count("AREA", tender.source().areaCode(), award, wins);
        count("SERVICE_TYPE", tender.source().serviceType(), award, wins);
    }

    private void count(String dimension, String code, Award award, int wins) {
        database.createNativeQuery("""
                insert into winner_share (dimension, year, code, agency_id, wins, amount)
                values (:dimension, :year, :code, :agency, :wins, :amount)
                on conflict (dimension, year, code, agency_id) do update
                set wins = winner_share.wins + excluded.wins, amount = winner_share.amount + excluded.amount""")
                .setParameter("dimension", dimension).setParameter("year", award.awardedOn().getYear())
                .setParameter("code", code).setParameter("agency", award.agencyId()).setParameter("wins", wins)
                .setParameter("amount", award.amount().fen() * wins).executeUpdate();
    }
}
