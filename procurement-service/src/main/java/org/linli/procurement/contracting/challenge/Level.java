package org.linli.procurement.contracting.challenge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a challenge begins. A complaint is not begun: it follows an objection. */
@Schema(name = "ChallengeLevel", description = "询问或质疑 How a challenge begins")
public enum Level {
    QUERY, OBJECTION
}
