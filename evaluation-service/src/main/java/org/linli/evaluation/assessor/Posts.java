package org.linli.evaluation.assessor;

import java.time.LocalDate;
import java.util.UUID;

/** Where people work and worked. */
@FunctionalInterface
public interface Posts {

    /** Whether the person works at the agency, or did on or after that day. */
    boolean tied(UUID personId, UUID agencyId, LocalDate since);
}
