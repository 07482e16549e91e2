package org.linli.procurement.planning.need;

/** How people were asked. */
public enum Method {
    QUESTIONNAIRE,
    INTERVIEW,
    FOCUS_GROUP,
    HOME_VISIT,
    REGISTER_DATA
}
