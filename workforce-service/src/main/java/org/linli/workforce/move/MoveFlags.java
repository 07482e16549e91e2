package org.linli.workforce.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.linli.workforce.post.Move;

/** The days that were looked at, and what was told of which two agencies. */
@ApplicationScoped
class MoveFlags {

    private final EntityManager database;

    MoveFlags(EntityManager database) {
        this.database = database;
    }

    boolean lookedOn(LocalDate day) {
        return (Boolean) database
                .createNativeQuery("select exists (select from move_look where day = :day)", Boolean.class)
                .setParameter("day", day).getSingleResult();
    }

    void markLooked(LocalDate day) {
        database.createNativeQuery("insert into move_look values (:day)").setParameter("day", day).executeUpdate();
    }

    /** False where it was told after that day: what was told then is not told again. */
    boolean isNew(Move move, LocalDate after, LocalDate on) {
        return database.createNativeQuery("""
                insert into move_flag as told (from_agency_id, to_agency_id, flagged_on) values (:from, :to, :on)
                on conflict (from_agency_id, to_agency_id) do update set flagged_on = excluded.flagged_on
                    where told.flagged_on <= :after""").setParameter("from", move.fromAgencyId())
                .setParameter("to", move.toAgencyId()).setParameter("on", on).setParameter("after", after)
                .executeUpdate() > 0;
    }
}
