package org.linli.procurement;

/** Whom a service is for; the groups seen in the catalogues of Guangdong cities (rules.md B10). */
public enum TargetGroup {
    RESIDENTS, FAMILY, ELDERLY, CHILDREN_YOUTH, ORPHANS, WOMEN, DISABLED, MIGRANTS, LEFT_BEHIND, HARDSHIP,
    DRUG_RECOVERY, CORRECTION, UNEMPLOYED, PATIENTS, DISASTER_AFFECTED, MENTAL_DISTRESS
}
