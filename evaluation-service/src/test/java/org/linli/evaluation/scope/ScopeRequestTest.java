package org.linli.evaluation.scope;

import static org.linli.evaluation.scope.ScopeStatus.INSISTED;
import static org.linli.evaluation.scope.ScopeStatus.IN_SCOPE;
import static org.linli.evaluation.scope.ScopeStatus.LOGGED;
import static org.linli.evaluation.scope.ScopeStatus.OUT_OF_SCOPE;
import static org.linli.evaluation.scope.ScopeStatus.ScopeCommand.DECIDE;
import static org.linli.evaluation.scope.ScopeStatus.ScopeCommand.INSIST;
import static org.linli.evaluation.scope.ScopeStatus.ScopeCommand.LAPSE;
import static org.linli.evaluation.scope.ScopeStatus.ScopeCommand.WITHDRAW;
import static org.linli.evaluation.scope.ScopeStatus.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.contract.ContractTerms;
import org.linli.evaluation.scope.ScopeStatus.ScopeCommand;
import org.linli.platform.identity.Actor;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.WorkCalendar;

class ScopeRequestTest {

    private static final LocalDate DAY = LocalDate.parse("2026-08-10");

    private static ScopeRequest logged() {
        var terms = new ContractTerms("C", UUID.randomUUID(), "S-1", "440105005", "FAMILY_SERVICE_STATION", DAY,
                DAY.plusYears(1), DAY, DAY, List.of());
        return ScopeRequest.log(UUID.randomUUID(), UUID.randomUUID(), terms, "street office", "guard an event", DAY,
                DAY, WorkCalendar.published().deadline(DAY, RuleBook.shipped().get("E41", DAY)));
    }

    private static ScopeRequest insisted() {
        var one = logged();
        one.insist("clause 4");
        return one;
    }

    private static ScopeRequest decided(boolean inScope) {
        var one = insisted();
        one.decide(inScope, "r", Actor.of("lead"));
        return one;
    }

    private static ScopeRequest withdrawn() {
        var one = logged();
        one.withdraw();
        return one;
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(ScopeStatus.class, ScopeCommand.class,
                Map.of(LOGGED, ScopeRequestTest::logged, INSISTED, ScopeRequestTest::insisted, WITHDRAWN,
                        ScopeRequestTest::withdrawn, IN_SCOPE, () -> decided(true), OUT_OF_SCOPE, () -> decided(false)),
                Map.of(INSIST, one -> one.insist("c"), WITHDRAW, ScopeRequest::withdraw, LAPSE, ScopeRequest::lapse,
                        DECIDE, one -> one.decide(true, "r", Actor.of("lead"))),
                Map.of(LOGGED, Set.of(INSIST, WITHDRAW, LAPSE), INSISTED, Set.of(DECIDE, WITHDRAW), WITHDRAWN, Set.of(),
                        IN_SCOPE, Set.of(), OUT_OF_SCOPE, Set.of()),
                ScopeRequest::status);
    }
}
