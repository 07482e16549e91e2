package org.linli.procurement.oversight.feedback;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What is said.
 *
 * @param basis the article, the clause, or when and where it was seen
 */
@Embeddable
record Remark(@Enumerated(EnumType.STRING) FeedbackSubject subject,
        @Enumerated(EnumType.STRING) FeedbackBasis basisKind, String basis, String text) {
}
