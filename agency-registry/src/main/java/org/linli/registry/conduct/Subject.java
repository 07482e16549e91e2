package org.linli.registry.conduct;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.linli.registry.conduct.CaseEvent.Origin;

/** What a case is about: the evaluation or violation another service told of, or what an officer saw. */
@Embeddable
record Subject(@Enumerated(EnumType.STRING) Origin origin, UUID subjectId, String summary) {
}
