package org.linli.procurement.tendering.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.procurement.TenderParts;
import org.linli.procurement.tendering.port.OpenQuestions;

/** All questions. */
@ApplicationScoped
class Questions implements TenderParts<Question>, OpenQuestions {

    @Override
    public String kind() {
        return "Question";
    }

    @Override
    public Owner ownerOf(UUID id) {
        return get(id).parties();
    }

    @Override
    public boolean areOpen(UUID tenderId) {
        return count("tenderId = ?1 and status = ?2", tenderId, QuestionStatus.OPEN) > 0;
    }
}
