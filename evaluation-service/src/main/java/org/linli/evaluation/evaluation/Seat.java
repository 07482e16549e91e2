package org.linli.evaluation.evaluation;

import org.linli.evaluation.assessor.Declaration;
import org.linli.evaluation.framework.AssessorPart;

/** A person's place among the assessors of one evaluation: for one part, with what they declared. */
record Seat(AssessorPart part, Declaration declaration) {

    String assessor() {
        return declaration.assessor();
    }
}
