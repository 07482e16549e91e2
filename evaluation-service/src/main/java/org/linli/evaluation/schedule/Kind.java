package org.linli.evaluation.schedule;

/** 培育性、中期、末期、抽查、复评. A FORMATIVE visit and a SPOT check see and advise: neither has grade nor effect. */
public enum Kind {

    FORMATIVE, MID_TERM, FINAL, SPOT, RE_EVALUATION;

    public boolean isSummative() {
        return this != FORMATIVE && this != SPOT;
    }
}
