package org.linli.procurement.tendering.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.procurement.tendering.tender.OpenQuestions;

/** All questions. */
@ApplicationScoped
class Questions implements Aggregates<Question>, OpenQuestions {

    @Override
    public String kind() {
        return "Question";
    }

    @Override
    public boolean areOpen(UUID tenderId) {
        return count("tenderId = ?1 and status = ?2", tenderId, QuestionStatus.OPEN) > 0;
    }
}
