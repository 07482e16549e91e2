package org.linli.registry.standing;

/** What a standing can bar. Wages for accepted work are not among these: they are never barred. */
public enum Effect {
    BID, SIGN, EXTEND, RECEIVE_GRANT, RECEIVE_PERFORMANCE_PAY
}
