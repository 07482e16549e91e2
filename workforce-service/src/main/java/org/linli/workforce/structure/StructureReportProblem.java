package org.linli.workforce.structure;

import org.linli.platform.problem.ProblemCode;

enum StructureReportProblem implements ProblemCode {

    DRAWN_ALREADY, SAME_PERSON;
}
