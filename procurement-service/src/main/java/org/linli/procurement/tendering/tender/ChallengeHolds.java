package org.linli.procurement.tendering.tender;

import java.time.LocalDate;
import java.util.UUID;

/** What stands between a tender and its award while it is challenged. Answered by the challenges' own package. */
public interface ChallengeHolds {

    /** @throws org.linli.platform.problem.RuleRefused under P20 while the result may still change */
    void requireMayAward(UUID tenderId, LocalDate day);

    /** @throws org.linli.platform.problem.RuleRefused under P22 while a complaint suspends it */
    void requireMayResume(UUID tenderId, LocalDate day);
}
