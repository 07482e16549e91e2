package org.linli.evaluation.assessment;

import org.linli.evaluation.assessor.Declaration;
import org.linli.evaluation.assessor.Pool;
import org.linli.evaluation.indicator.AssessorPart;

/** A person's place among the assessors of one evaluation: for one part, with what they declared. */
public record Seat(AssessorPart part, Declaration declaration) {

    public Pool.Seated seated() {
        return new Pool.Seated(part, declaration.assessor(), declaration.personId());
    }

    public String assessor() {
        return declaration.assessor();
    }
}
