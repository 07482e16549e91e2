package org.linli.procurement.oversight.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a purchase somebody speaks about. */
@Schema(description = "反馈事项 What of the purchase is meant")
enum FeedbackSubject {
    NEED, CONDITIONS, CRITERIA, SCHEDULE, PRICE, CONDUCT, RESULT, CONTRACT, SERVICE
}
