package org.linli.procurement.oversight.feedback;

import jakarta.enterprise.context.ApplicationScoped;
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
}
