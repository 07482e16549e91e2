package org.linli.procurement.oversight.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On what somebody bases what they say: a law, the published papers, or what they saw themselves. */
@Schema(description = "反馈依据 A law, the published papers, or what was seen")
enum FeedbackBasis {
    LAW, DOCUMENT, EXPERIENCE
}
