package org.linli.registry.annualreport;

import org.linli.platform.problem.ProblemCode;

enum AnnualReportProblem implements ProblemCode {

    PAPERS_MISSING, HANDED_IN_FUTURE, NOT_HANDED_OVER, SAME_PERSON, INCOME, CERTIFIED;
}
