package org.linli.procurement.oversight.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an answer is worth to whoever asked. */
@Schema(description = "答复评价 What the answer is worth to whoever asked")
enum AnswerRating {
    RESOLVED, PARTLY, UNRESOLVED
}
