package org.linli.procurement.challenge;

/** How a challenge begins. A complaint is not begun: it follows an objection. */
public enum Level {
    QUERY,
    OBJECTION
}
