package org.linli.workforce.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.workforce.expert.ExpertNomination.ExpertCommand;
import org.linli.workforce.expert.ExpertNomination.Level;
import org.linli.workforce.expert.ExpertNomination.Status;

class ExpertNominationTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-01");
    private static final Rule YEARS = RuleBook.shipped().get("C09-YEARS", DAY);

    private static ExpertNominated nominate(ExpertNomination nomination, int years, Level level) {
        return nomination.nominate(List.of("SOCIAL_WORK"), "社会工作师", years, level, List.of(), Actor.of("association-su"),
                DAY, YEARS);
    }

    private static ExpertNomination nominated() {
        var nomination = new ExpertNomination(UUID.randomUUID());
        nominate(nomination, 8, Level.MIDDLE);
        return nomination;
    }

    private static ExpertNomination withdrawn() {
        var nomination = nominated();
        nomination.withdraw("a tie", DAY);
        return nomination;
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(Status.class, ExpertCommand.class,
                Map.of(Status.NOMINATED, ExpertNominationTest::nominated, Status.WITHDRAWN,
                        ExpertNominationTest::withdrawn),
                Map.of(ExpertCommand.NOMINATE, nomination -> nominate(nomination, 8, Level.MIDDLE),
                        ExpertCommand.WITHDRAW, nomination -> nomination.withdraw("a tie", DAY)),
                Map.of(Status.NOMINATED, Set.of(ExpertCommand.NOMINATE, ExpertCommand.WITHDRAW), Status.WITHDRAWN,
                        Set.of(ExpertCommand.NOMINATE)),
                ExpertNomination::status);
    }

    @Test
    void aSeniorTitleNeedsNoYearsAndARefusalChangesNothing() {
        var nomination = nominated();
        assertThatThrownBy(() -> nominate(nomination, 7, Level.MIDDLE)).isInstanceOf(RuleRefused.class);
        assertThat(nomination.years()).isEqualTo(8);
        assertThat(nominate(nomination, 0, Level.SENIOR).level()).isEqualTo("SENIOR");
    }
}
