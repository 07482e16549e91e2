package org.linli.procurement.planning.need;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How people were asked. */
@Schema(name = "Method1")
public enum Method {
    QUESTIONNAIRE, INTERVIEW, FOCUS_GROUP, HOME_VISIT, REGISTER_DATA
}
