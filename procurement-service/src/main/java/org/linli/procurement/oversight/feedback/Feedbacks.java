package org.linli.procurement.oversight.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All feedback. */
@ApplicationScoped
class Feedbacks implements Aggregates<Feedback> {

    @Override
    public String kind() {
        return "Feedback";
    }

    /** How much of that author's on that purchase has no answer yet. */
    long open(UUID tenderId, FeedbackAuthor author) {
        return author.agencyId() != null
                ? count("tenderId = ?1 and agencyId = ?2 and answeredOn is null", tenderId, author.agencyId())
                : count("tenderId = ?1 and personId = ?2 and answeredOn is null", tenderId, author.personId());
    }

    /** Those of the tenders on which so much of that author's has no answer yet. */
    Set<UUID> full(Collection<UUID> tenderIds, FeedbackAuthor author, int most) {
        return Set.copyOf(getEntityManager()
                .createQuery("select tenderId from Feedback where tenderId in :tenders and answeredOn is null and "
                        + (author.agencyId() != null ? "agencyId" : "personId")
                        + " = :author group by tenderId having count(*) >= :most", UUID.class)
                .setParameter("tenders", tenderIds)
                .setParameter("author", author.agencyId() != null ? author.agencyId() : author.personId())
                .setParameter("most", (long) most).getResultList());
    }
}
