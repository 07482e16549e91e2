package org.linli.procurement.planning.plan;

/** The three headline outcomes: the old have joy (老有所乐), orphans have care (孤有所养), people in need have help (困有所帮). */
public enum OutcomeGroup {
    ELDERLY, ORPHANS, NEEDY
}
