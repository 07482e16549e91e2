package org.linli.procurement.planning.plan;

/** What a goal is about: the three research topics of the plan first, then the fields a district works in. */
public enum Topic {
    SOCIAL_ORG, LOCAL_SOCIAL_WORK, ELDERLY_CARE, CHILDREN_YOUTH, DISABLED, HARDSHIP, COMMUNITY, HEALTH, EMPLOYMENT
}
