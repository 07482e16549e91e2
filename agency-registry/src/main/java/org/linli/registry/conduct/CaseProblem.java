package org.linli.registry.conduct;

import org.linli.platform.problem.ProblemCode;

enum CaseProblem implements ProblemCode {

    INVESTIGATOR_DECIDES, SAME_PERSON, PERIOD, APPEAL_LATE, APPEAL_SAME_PANEL, OPEN_ALREADY, APPEAL_OPEN, STEP_LAPSED,
    NO_PERIOD;
}
