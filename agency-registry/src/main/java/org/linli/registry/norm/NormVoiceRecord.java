package org.linli.registry.norm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What an agency said of norms and was answered (R017). */
@ApplicationScoped
public class NormVoiceRecord {

    private static final int MOST = 20;

    /** @param edition of the norm it was said about */
    public record Answered(UUID normId, String code, int edition, String text, LocalDate saidOn, String reply,
            LocalDate repliedOn) {
    }

    private final EntityManager database;

    NormVoiceRecord(EntityManager database) {
        this.database = database;
    }

    /** Answered on that day or before, the latest first. */
    public List<Answered> of(UUID agencyId, LocalDate day) {
        return database.createQuery("""
                select c.normId, n.code, n.edition, c.text, c.saidOn, c.reply, c.repliedOn
                  from NormComment c join Norm n on n.id = c.normId
                 where c.agencyId = :agency and c.repliedOn <= :day order by c.repliedOn desc, c.id""", Answered.class)
                .setParameter("agency", agencyId).setParameter("day", day).setMaxResults(MOST).getResultList();
    }
}
