package org.linli.procurement.panel;

import org.linli.platform.problem.ProblemCode;

/** What is refused about panels. */
enum PanelProblem implements ProblemCode {
    ALREADY_DRAWN("panel.already-drawn"),
    TOO_MANY_REPRESENTATIVES("panel.too-many-representatives"),
    REPRESENTATIVE_TWICE("panel.representative-twice"),
    INCOMPLETE("panel.incomplete"),
    TOO_LATE_TO_LEAVE("panel.too-late-to-leave");

    private final String code;

    PanelProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
