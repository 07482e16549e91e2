package org.linli.procurement.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;

/** For what is consulted on: opens the hearing, and says whether it is over. Runs in the transaction of the caller. */
@ApplicationScoped
public class PublicHearing {

    private final Consultations consultations;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;

    PublicHearing(Consultations consultations, Journal journal, Rules rules, Calendars calendars) {
        this.consultations = consultations;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
    }

    /** @param term a rule in days or workdays */
    public Consultation open(Consultation.Question question, Rule term, LocalDate today) {
        var consultation = Consultation.open(Ids.next(), question, today, calendars.current().deadline(today, term));
        consultations.persist(consultation);
        journal.append(consultation.opened());
        return consultation;
    }

    /** @throws org.linli.platform.problem.RuleRefused while the term runs or a comment has no reply */
    public void requireConcluded(UUID consultationId, LocalDate today) {
        consultations.locked(consultationId).requireConcluded(today, rules.book());
    }

    /** @throws org.linli.platform.problem.RuleRefused while comments may still come */
    public void requireTermEnded(UUID consultationId, LocalDate today) {
        consultations.locked(consultationId).requireTermEnded(today, rules.book());
    }
}
