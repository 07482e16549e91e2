package org.linli.procurement.planning.consultation;

import java.time.LocalDate;
import org.linli.platform.Ids;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.WorkCalendar;

/** A consultation of thirty days, for the tests of what is consulted on. */
public final class SampleConsultation {

    private SampleConsultation() {
    }

    public static Consultation open(LocalDate today) {
        return Consultation.open(Ids.next(), new Consultation.Question(Subject.PLAN, "p", "t", "CIVIL"), today,
                WorkCalendar.published().deadline(today, RuleBook.shipped().get("PL1", today)));
    }
}
