package org.linli.procurement.need;

/** How people were asked. */
public enum Method {
    QUESTIONNAIRE,
    INTERVIEW,
    FOCUS_GROUP,
    HOME_VISIT,
    REGISTER_DATA
}
