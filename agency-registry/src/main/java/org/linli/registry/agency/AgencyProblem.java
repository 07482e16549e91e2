package org.linli.registry.agency;

import org.linli.platform.problem.ProblemCode;

enum AgencyProblem implements ProblemCode {

    CODE_MALFORMED("agency.code-malformed"),
    CODE_CHECK("agency.code-check"),
    CODE_KIND("agency.code-kind"),
    CODE_TAKEN("agency.code-taken"),
    NAME_TAKEN("agency.name-taken"),
    ID_TAKEN("agency.id-taken"),
    DOCUMENTS_MISSING("agency.documents-missing"),
    SAME_PERSON("agency.same-person"),
    RESIDENT_ID("agency.resident-id"),
    FOUNDED_IN_FUTURE("agency.founded-in-future"),
    REPRESENTATIVE_DAY("agency.representative-day");

    private final String code;

    AgencyProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
