package org.linli.evaluation.evaluation;

import org.linli.evaluation.assessor.Declaration;
import org.linli.evaluation.assessor.Pool;
import org.linli.evaluation.framework.AssessorPart;

/** A person's place among the assessors of one evaluation: for one part, with what they declared. */
record Seat(AssessorPart part, Declaration declaration) {

    Pool.Seated seated() {
        return new Pool.Seated(part, declaration.assessor(), declaration.personId());
    }

    String assessor() {
        return declaration.assessor();
    }
}
