package org.linli.registry.servicepoint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a service is for, as procurement's catalogue names them. */
@Schema(name = "ServedGroup")
public enum ServedGroup {
    RESIDENTS, FAMILY, ELDERLY, CHILDREN_YOUTH, ORPHANS, WOMEN, DISABLED, MIGRANTS, LEFT_BEHIND, HARDSHIP,
    DRUG_RECOVERY, CORRECTION, UNEMPLOYED, PATIENTS, DISASTER_AFFECTED, MENTAL_DISTRESS
}
