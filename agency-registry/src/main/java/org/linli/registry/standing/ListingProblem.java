package org.linli.registry.standing;

import org.linli.platform.problem.ProblemCode;

enum ListingProblem implements ProblemCode {

    GROUND, OPEN_ALREADY, SAME_PERSON, NOT_CURABLE, SERIOUS_TERM, NOT_HEARD, FINE, LETTERS, PROOF;
}
