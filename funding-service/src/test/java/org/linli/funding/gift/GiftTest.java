package org.linli.funding.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.gift.ChangeState.ChangeCommand;
import org.linli.funding.source.Restriction;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TestSecrets;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;
import org.linli.platform.vault.Vault;

/** The rules of raising, the dates of telling, and another use than was agreed. */
class GiftTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final Vault VAULT = TestSecrets.vault();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Actor STEWARD = Actor.of("steward");
    private static final Actor CHECKER = Actor.of("checker");

    private static GiftTerms terms(Raised raised, GiverKind giver, String qualification, String partner,
            LocalDate filed, LocalDate to, boolean emergency) {
        return new GiftTerms("陈先生", giver, true, raised, qualification, partner, filed,
                raised == Raised.PUBLIC ? DAY : null, to, emergency, null);
    }

    private static void refused(String rule, GiftTerms terms) {
        assertThatThrownBy(() -> terms.requireLawful(RULES, DAY)).isInstanceOfSatisfying(RuleRefused.class,
                refusal -> assertThat(refusal.rule().orElseThrow().id()).isEqualTo(rule));
    }

    @Test
    void thePublicIsAskedOnlyWithTheQualificationAndAFiledPlan() {
        refused("D01", terms(Raised.PUBLIC, GiverKind.ANYBODY, null, null, DAY, DAY.plusDays(9), false));
        refused("D01", terms(Raised.PUBLIC, GiverKind.ANYBODY, "Q1", null, null, DAY.plusDays(9), false));
        refused("D01", terms(Raised.PUBLIC, GiverKind.ANYBODY, "Q1", null, DAY.plusDays(1), DAY.plusDays(9), false));
        refused("D01", terms(Raised.PUBLIC, GiverKind.ANYBODY, "Q1", null, DAY, DAY.minusDays(1), false));
        terms(Raised.PUBLIC, GiverKind.ANYBODY, "Q1", null, DAY, DAY.plusDays(9), false).requireLawful(RULES, DAY);
        terms(Raised.PUBLIC, GiverKind.ANYBODY, null, "with the charity federation", DAY, DAY.plusDays(9), false)
                .requireLawful(RULES, DAY);
    }

    @Test
    void targetedFundraisingStaysAmongThoseItIsFor() {
        refused("D02", terms(Raised.TARGETED, GiverKind.ANYBODY, null, null, null, null, false));
        terms(Raised.TARGETED, GiverKind.MEMBER, null, null, null, null, false).requireLawful(RULES, DAY);
        terms(Raised.DIRECT, GiverKind.ANYBODY, null, null, null, null, false).requireLawful(RULES, DAY);
    }

    private static Gift gift(LocalDate to, boolean emergency) {
        return Gift.register(UUID.randomUUID(), terms(Raised.PUBLIC, GiverKind.ANYBODY, "Q1", null, DAY, to, emergency),
                VAULT, RULES);
    }

    @Test
    void aLongCampaignReportsEveryThreeMonthsAnEmergencyEveryFiveDaysAndAllInFullAfterwards() {
        var shortOne = gift(DAY.plusMonths(2), false);
        assertThat(shortOne.reportDueOn()).contains(DAY.plusMonths(5));
        var longOne = gift(DAY.plusMonths(7), false);
        assertThat(longOne.reportDueOn()).contains(DAY.plusMonths(3));
        assertThat(longOne.reported(DAY.plusMonths(2), RULES)).isFalse();
        assertThat(longOne.reportDueOn()).contains(DAY.plusMonths(5));
        longOne.reported(DAY.plusMonths(5), RULES);
        assertThat(longOne.reportDueOn()).as("the next would be after the end").contains(DAY.plusMonths(10));
        assertThat(longOne.reported(DAY.plusMonths(8), RULES)).isTrue();
        assertThat(longOne.reportDueOn()).isEmpty();
        assertThat(gift(DAY.plusMonths(2), true).reportDueOn()).contains(DAY.plusDays(5));
    }

    @Test
    void everyMissedReportIsSaidOnceInOrder() {
        var gift = gift(DAY.plusMonths(7), false);
        var said = new ArrayList<GiftEvent>();
        for (var day = DAY; day.isBefore(DAY.plusMonths(14)); day = day.plusDays(1)) {
            gift.tick(day, RULES).ifPresent(said::add);
        }
        assertThat(said).extracting(event -> ((GiftEvent.ReportOverdue) event).dueOn()).startsWith(DAY.plusMonths(3),
                DAY.plusMonths(6), DAY.plusMonths(10));
        assertThat(said.getLast()).isInstanceOfSatisfying(GiftEvent.ReportOverdue.class,
                last -> assertThat(last.rule()).isEqualTo("D05.full"));
    }

    @Test
    void anAnswerIsOwedAlsoLateAndItsLatenessIsSaidOnce() {
        var question = GiftQuestion.asked(UUID.randomUUID(), UUID.randomUUID(), "?", DAY,
                new Deadline(DAY.plusDays(20), "D04", "b", false));
        assertThat(question.tick(DAY.plusDays(20))).isEmpty();
        assertThat(question.tick(DAY.plusDays(21))).isPresent();
        assertThat(question.tick(DAY.plusDays(22))).isEmpty();
        question.answer("spent on books", DAY.plusDays(23));
        assertThatThrownBy(() -> question.answer("again", DAY.plusDays(24))).isInstanceOf(Conflict.class);
    }

    private static UseChange change() {
        return UseChange.propose(UUID.randomUUID(), UUID.randomUUID(), new Restriction("elders", List.of(), List.of()),
                UseChange.Basis.GIVER_AGREES, "a".repeat(64), "r", DAY, STEWARD);
    }

    private static UseChange agreed() {
        var change = change();
        change.agree(CHECKER);
        return change;
    }

    private static UseChange effective() {
        var change = agreed();
        change.effective(DAY, new Deadline(DAY.plusDays(10), "D03.file", "b", false));
        return change;
    }

    @Test
    void acceptsInEveryStateExactlyItsCommands() {
        TransitionMatrix.check(ChangeState.class, ChangeCommand.class,
                Map.of(ChangeState.PROPOSED, GiftTest::change, ChangeState.AGREED, GiftTest::agreed,
                        ChangeState.EFFECTIVE, GiftTest::effective, ChangeState.REFUSED, () -> {
                            var change = change();
                            change.refuse(CHECKER);
                            return change;
                        }),
                Map.of(ChangeCommand.AGREE, one -> one.agree(CHECKER), ChangeCommand.REFUSE, one -> one.refuse(CHECKER),
                        ChangeCommand.FILE, one -> one.file(DAY)),
                Map.of(ChangeState.PROPOSED, Set.of(ChangeCommand.AGREE, ChangeCommand.REFUSE), ChangeState.AGREED,
                        Set.of(), ChangeState.EFFECTIVE, Set.of(ChangeCommand.FILE), ChangeState.REFUSED, Set.of()),
                UseChange::status);
        assertThatThrownBy(() -> change().agree(STEWARD)).isInstanceOf(Conflict.class);
    }

    @Test
    void aFilingThatIsMissedIsSaidOnce() {
        var change = effective();
        assertThat(change.tick(DAY.plusDays(10))).isEmpty();
        assertThat(change.tick(DAY.plusDays(11))).hasSize(1);
        assertThat(change.tick(DAY.plusDays(12))).isEmpty();
        change.file(DAY.plusDays(13));
        assertThatThrownBy(() -> change.file(DAY.plusDays(14))).isInstanceOf(Conflict.class);
    }
}
