package org.linli.workforce.merge;

import org.linli.platform.problem.ProblemCode;

enum MergeProblem implements ProblemCode {

    SAME_RECORD, SAME_PERSON, OPEN_ALREADY, BOTH_POSTED, BOTH_LINKED, BOTH_WAIT, SUPERVISED;
}
