package org.linli.procurement.planning.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.RuleRefused;

/** For what is consulted on: opens the hearing, and says whether it is over. Runs in the transaction of the caller. */
@ApplicationScoped
public class PublicHearing {

    private final Consultations consultations;
    private final Journal journal;

    PublicHearing(Consultations consultations, Journal journal) {
        this.consultations = consultations;
        this.journal = journal;
    }

    /** @param term a rule in days or workdays */
    public Consultation open(Consultation.Question question, String term, BusinessDay day) {
        var consultation = Consultation.open(Ids.next(), question, day.date(), day.until(term));
        consultations.persist(consultation);
        journal.append(consultation.opened());
        return consultation;
    }

    /** @throws RuleRefused while the term runs or a comment has no reply */
    public void requireConcluded(UUID consultationId, BusinessDay day) {
        consultations.locked(consultationId).requireConcluded(day);
    }

    /** @throws RuleRefused while comments may still come */
    public void requireTermEnded(UUID consultationId, BusinessDay day) {
        consultations.locked(consultationId).requireTermEnded(day);
    }
}
