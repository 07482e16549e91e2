package org.linli.workforce.supervision;

import org.linli.platform.problem.ProblemCode;

enum SupervisionProblem implements ProblemCode {

    NO_SUPERVISOR, TIER, POST_OVER, SUPERVISED_ALREADY, TOO_MANY, SESSION_DAY, OTHER_AGENCYS_SUPERVISOR, REPORT_PERIOD,
    SESSION_TIME, DAY_TOO_LONG, SESSIONS_OVERLAP, NO_SUCH_SESSION, OWN_SESSION, REPORT_HOURS;
}
