package org.linli.workforce.base;

import org.linli.platform.problem.ProblemCode;

enum BaseProblem implements ProblemCode {

    APPLIED_ALREADY, MORE_THAN_ASKED, SAME_PERSON, NOT_REVIEWED, NOT_ACCREDITED, OTHER_KIND, FULL, IN_USE;
}
