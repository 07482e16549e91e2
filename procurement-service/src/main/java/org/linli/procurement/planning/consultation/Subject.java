package org.linli.procurement.planning.consultation;

/** What the public is asked about. */
public enum Subject {
    PLAN, NEED_SURVEY, CATALOGUE_ITEM
}
