package org.linli.procurement.tendering.port;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.problem.RuleRefused;

/** What stands between a tender and its award while it is challenged. Answered by the challenges' own package. */
public interface ChallengeHolds {

    /** @throws RuleRefused under P20 while the result may still change */
    void requireMayAward(UUID tenderId, LocalDate day);

    /** Whether nothing of that kind stands against it. */
    boolean mayAward(UUID tenderId);

    /** @throws RuleRefused under P22 while a complaint suspends it */
    void requireMayResume(UUID tenderId, LocalDate day);
}
