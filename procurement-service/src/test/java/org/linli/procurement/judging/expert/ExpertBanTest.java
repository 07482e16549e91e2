package org.linli.procurement.judging.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;

class ExpertBanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Rule LONGEST = RuleBook.shipped().get("C11.months", TODAY);
    private static final Actor MAKER = Actor.of("maker");
    private static final Actor CHECKER = Actor.of("checker");

    private static ExpertBan banned(int months, Money fine) {
        return ExpertBan.propose(Ids.next(), Ids.next(), new ExpertBan.Penalty(months, "took a bribe", fine), MAKER,
                LONGEST, RuleBook.shipped().get("C11.least", TODAY), RuleBook.shipped().get("C11.most", TODAY));
    }

    private static ExpertBan proposed() {
        return banned(12, null);
    }

    private static ExpertBan inForce() {
        var ban = proposed();
        ban.confirm(CHECKER, TODAY);
        return ban;
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        TransitionMatrix.check(BanStatus.class, BanCommand.class,
                Map.of(BanStatus.PROPOSED, ExpertBanTest::proposed, BanStatus.IN_FORCE, ExpertBanTest::inForce),
                Map.of(BanCommand.CONFIRM, ban -> ban.confirm(CHECKER, TODAY)),
                Map.of(BanStatus.PROPOSED, Set.of(BanCommand.CONFIRM), BanStatus.IN_FORCE, Set.of()),
                ExpertBan::status);
    }

    @Test
    void twoOfficersAndATermWithinTheRule() {
        assertThatThrownBy(() -> proposed().confirm(MAKER, TODAY)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> banned(37, null)).isInstanceOf(RuleRefused.class);
        var ban = proposed();
        var fact = ban.confirm(CHECKER, TODAY);
        assertThat(fact.from()).isEqualTo(TODAY);
        assertThat(fact.until()).isEqualTo(LocalDate.of(2027, 11, 23));
        assertThat(fact.key()).isEqualTo(ban.expertId().toString());
    }

    @ParameterizedTest
    @CsvSource({"1999.99,false", "2000.00,true", "50000.00,true", "50000.01,false"})
    void aFineLiesBetweenTwoAndFiftyThousandYuan(String fine, boolean lawful) {
        var money = Money.yuan(fine);
        if (lawful) {
            assertThat(banned(12, money).fine()).contains(money);
        } else {
            assertThatThrownBy(() -> banned(12, money)).isInstanceOf(RuleRefused.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"2028-02-29,12,2029-02-28", "2027-03-01,12,2028-02-29", "2026-08-31,6,2027-02-28",
        "2026-12-31,36,2029-12-30"})
    void aTermThatBeginsAtTheEndOfAMonthLosesNoDay(LocalDate on, int months, LocalDate until) {
        var ban = banned(months, null);
        assertThat(ban.confirm(CHECKER, on).until()).isEqualTo(until);
    }
}
