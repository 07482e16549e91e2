package org.linli.evaluation.indicator;

/** 老有所乐、孤有所养、困有所帮: the three groups a district is asked about first (R103). */
public enum Headline {
    ELDERLY, CHILDREN, IN_NEED
}
