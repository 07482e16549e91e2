package org.linli.evaluation.indicator;

/** What a result may set off in other services. There is none that touches wages, and a contract in force goes on. */
public enum Effect {
    HOLD_PERFORMANCE, BAR_AWARDS, ORDER_SUPERVISION, OPEN_CASE
}
