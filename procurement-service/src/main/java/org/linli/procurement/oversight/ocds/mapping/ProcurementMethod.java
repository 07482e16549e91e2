package org.linli.procurement.oversight.ocds.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of procedure in the standard's words. By the kind's name: a new one is a line here, and until then its name
 * alone is said.
 *
 * @param code by the codelist method: who may come at all; null where that is not known
 */
record ProcurementMethod(@Nullable String code, String details) {

    static final String FRAMEWORK = "FRAMEWORK";

    private static final Map<String, ProcurementMethod> BY_KIND = Map.of("OPEN_TENDER",
            new ProcurementMethod("open", "公开招标"), "INVITED", new ProcurementMethod("selective", "邀请招标"),
            "COMPETITIVE_CONSULTATION", new ProcurementMethod("open", "竞争性磋商(公告征集)"), "SINGLE_SOURCE",
            new ProcurementMethod("direct", "单一来源采购"), FRAMEWORK, new ProcurementMethod("selective", "框架协议采购"),
            "SMALL_GRANT", new ProcurementMethod("open", "小额资助"));

    static ProcurementMethod of(String kind) {
        return BY_KIND.getOrDefault(kind, new ProcurementMethod(null, kind));
    }

    boolean isCompetitive() {
        return !"direct".equals(code);
    }
}
