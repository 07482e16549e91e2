package org.linli.procurement.question;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.problem.NotFound;
import org.linli.procurement.tender.OpenQuestions;

/** All questions. */
@ApplicationScoped
class Questions implements PanacheRepositoryBase<Question, UUID>, OpenQuestions {

    Question get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Question", id));
    }

    @Override
    public boolean areOpen(UUID tenderId) {
        return count("tenderId = ?1 and status = ?2", tenderId, QuestionStatus.OPEN) > 0;
    }
}
