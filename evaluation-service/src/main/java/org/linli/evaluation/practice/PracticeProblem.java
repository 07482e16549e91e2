package org.linli.evaluation.practice;

import org.linli.platform.problem.ProblemCode;

enum PracticeProblem implements ProblemCode {

    NOT_EXCELLENT, CARD_EXISTS;
}
