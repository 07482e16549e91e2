package org.linli.procurement.judging.seat;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What voids a member's opinion (C07). */
@Schema(description = "评委违规情形 What voids a member's opinion")
public enum Misconduct {
    PRIVATE_CONTACT, BIASED_TALK, AGREED_SCORES, LEFT_THE_EVALUATION, ACCEPTED_CHANGED_OFFER
}
