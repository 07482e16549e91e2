package org.linli.registry.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.registry.agency.AgencyCommand.ALARM;
import static org.linli.registry.agency.AgencyCommand.ATTACH;
import static org.linli.registry.agency.AgencyCommand.CHANGE_PARTICULARS;
import static org.linli.registry.agency.AgencyCommand.CHANGE_REPRESENTATIVE;
import static org.linli.registry.agency.AgencyCommand.CLOSE;
import static org.linli.registry.agency.AgencyCommand.CONFIRM_STEP;
import static org.linli.registry.agency.AgencyCommand.CORRECT;
import static org.linli.registry.agency.AgencyCommand.LAPSE_STEP;
import static org.linli.registry.agency.AgencyCommand.REGISTER;
import static org.linli.registry.agency.AgencyCommand.REJECT_STEP;
import static org.linli.registry.agency.AgencyCommand.RESUME;
import static org.linli.registry.agency.AgencyCommand.RETURN;
import static org.linli.registry.agency.AgencyCommand.REVIEW;
import static org.linli.registry.agency.AgencyCommand.SUBMIT;
import static org.linli.registry.agency.AgencyCommand.SUSPEND;
import static org.linli.registry.agency.AgencyCommand.TAKE_BACK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

class AgencyTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-11");
    private static final RuleBook RULES = RuleBook.shipped();
    private static final Deadline TERM = WorkCalendar.published().deadline(DAY, RULES.get("STEP-CONFIRM", DAY));
    private static final Actor LIN = Actor.of("officer-lin");
    private static final Actor CHEN = Actor.of("officer-chen");

    private static Agency draft(String code) {
        return Agency.apply(UUID.randomUUID(), "HZ-2026-A-00001", new UnifiedSocialCreditCode(code),
                AgencyKind.PRIVATE_NON_ENTERPRISE_UNIT, "和邻社会工作服务中心", DAY.minusYears(3), "滨江街道", Actor.of("clerk"),
                Instant.parse("2026-09-11T01:00:00Z"));
    }

    private static Agency draft() {
        return draft("52440105MJK0000144");
    }

    private static void complete(Agency agency) {
        for (var kind : Document.Kind.values()) {
            agency.attach(new Document(kind, kind + ".pdf", 1000, "a".repeat(64)));
        }
    }

    private static AgencyEvent.Submitted submit(Agency agency) {
        var rule = RULES.get("O01", DAY);
        return agency.submit(WorkCalendar.published().deadline(DAY, rule), rule);
    }

    private static Agency submitted() {
        var agency = draft();
        complete(agency);
        submit(agency);
        return agency;
    }

    private static Agency reviewed() {
        var agency = submitted();
        agency.review(null, RULES.get("USCC", DAY), LIN);
        return agency;
    }

    private static Agency registered() {
        var agency = reviewed();
        agency.register(CHEN, DAY);
        return agency;
    }

    private static Agency after(Supplier<Agency> start, Consumer<Agency> step) {
        var agency = start.get();
        step.accept(agency);
        return agency;
    }

    private static AgencyEvent confirm(Agency agency) {
        return agency.confirmStep(CHEN, DAY, 0, RULES.get("SEPARATION", DAY));
    }

    private static void suspend(Agency agency) {
        agency.suspend("check", LIN, DAY, TERM);
        confirm(agency);
    }

    private static void close(Agency agency) {
        agency.close("merged", LIN, DAY, TERM, 0, false);
    }

    @Test
    void aStepWaitsForItsSecondPersonAndNothingElseIsProposedMeanwhile() {
        var agency = registered();
        agency.suspend("check", LIN, DAY, TERM);
        assertThat(agency.status()).isEqualTo(AgencyStatus.REGISTERED);
        assertThat(agency.accepted()).containsExactlyInAnyOrder(CONFIRM_STEP, REJECT_STEP, LAPSE_STEP);
        assertThatThrownBy(() -> agency.confirmStep(LIN, DAY, 0, RULES.get("SEPARATION", DAY)))
                .isInstanceOf(RuleRefused.class);
        agency.rejectStep();
        assertThat(agency.accepted()).containsExactlyInAnyOrder(CHANGE_REPRESENTATIVE, CHANGE_PARTICULARS, SUSPEND,
                CLOSE);
    }

    @Test
    void anAgencyThatStillOwesItsServiceIsNotClosed() {
        var agency = registered();
        assertThatThrownBy(() -> agency.close("merged", LIN, DAY, TERM, 1, false)).isInstanceOf(Conflict.class);
        close(agency);
        assertThatThrownBy(() -> agency.confirmStep(CHEN, DAY, 1, RULES.get("SEPARATION", DAY)))
                .isInstanceOf(Conflict.class);
        assertThat(confirm(agency)).isInstanceOf(AgencyEvent.Closed.class);
    }

    @Test
    void onlyItsOwnClosingIsTakenBackByTheAgency() {
        var officers = after(AgencyTest::registered, AgencyTest::close);
        assertThat(officers.accepted()).doesNotContain(TAKE_BACK);
        var own = after(AgencyTest::registered, agency -> agency.close("gone", CHEN, DAY, TERM, 0, true));
        assertThat(own.accepted()).contains(TAKE_BACK);
        own.takeBack();
        assertThat(own.accepted()).containsExactlyInAnyOrder(CHANGE_REPRESENTATIVE, CHANGE_PARTICULARS, SUSPEND, CLOSE);
    }

    @Test
    void aStepFallsWithItsDayAlsoWhereTheClockHasNotBeenThere() {
        var agency = after(AgencyTest::registered, one -> one.suspend("check", LIN, DAY, TERM));
        var late = TERM.lastDay().plusDays(1);
        assertThatThrownBy(() -> agency.confirmStep(CHEN, late, 0, RULES.get("SEPARATION", DAY)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(AgencyStatus.class, AgencyCommand.class,
                Map.of(AgencyStatus.DRAFT, () -> after(AgencyTest::draft, AgencyTest::complete), AgencyStatus.SUBMITTED,
                        AgencyTest::submitted, AgencyStatus.RETURNED,
                        () -> after(AgencyTest::submitted, agency -> agency.returnFor("stamp")), AgencyStatus.REVIEWED,
                        AgencyTest::reviewed, AgencyStatus.REGISTERED, AgencyTest::registered, AgencyStatus.SUSPENDED,
                        () -> after(AgencyTest::registered, AgencyTest::suspend), AgencyStatus.CLOSED,
                        () -> after(AgencyTest::draft, AgencyTest::close)),
                Map.ofEntries(
                        Map.entry(ATTACH,
                                agency -> agency.attach(new Document(Document.Kind.ARTICLES, "a", 1, "b".repeat(64)))),
                        Map.entry(CORRECT,
                                agency -> agency.correct(new UnifiedSocialCreditCode("52440105MJK000276U"),
                                        AgencyKind.PRIVATE_NON_ENTERPRISE_UNIT, new Particulars("改", "海幢街道"), DAY)),
                        Map.entry(CHANGE_PARTICULARS,
                                agency -> agency.changeParticulars(new Particulars("改", "海幢街道"), "moved", LIN, DAY,
                                        TERM)),
                        Map.entry(SUBMIT, AgencyTest::submit), Map.entry(RETURN, agency -> agency.returnFor("stamp")),
                        Map.entry(REVIEW, agency -> agency.review(null, RULES.get("USCC", DAY), LIN)),
                        Map.entry(REGISTER, agency -> agency.register(CHEN, DAY)),
                        Map.entry(CHANGE_REPRESENTATIVE, agency -> agency.changeRepresentative(DAY, LIN, DAY, TERM)),
                        Map.entry(SUSPEND, agency -> agency.suspend("check", LIN, DAY, TERM)),
                        Map.entry(RESUME, agency -> agency.resume(LIN, DAY, TERM)), Map.entry(CLOSE, AgencyTest::close),
                        Map.entry(CONFIRM_STEP, AgencyTest::confirm), Map.entry(REJECT_STEP, Agency::rejectStep),
                        Map.entry(LAPSE_STEP, Agency::lapseStep), Map.entry(ALARM, agency -> agency.alarm(TERM)),
                        Map.entry(TAKE_BACK, Agency::takeBack)),
                Map.of(AgencyStatus.DRAFT, Set.of(ATTACH, CORRECT, SUBMIT, CLOSE), AgencyStatus.SUBMITTED,
                        Set.of(REVIEW, RETURN, CLOSE, ALARM), AgencyStatus.RETURNED,
                        Set.of(ATTACH, CORRECT, SUBMIT, CLOSE), AgencyStatus.REVIEWED,
                        Set.of(REGISTER, RETURN, CLOSE, ALARM), AgencyStatus.REGISTERED,
                        Set.of(CHANGE_REPRESENTATIVE, CHANGE_PARTICULARS, SUSPEND, CLOSE), AgencyStatus.SUSPENDED,
                        Set.of(CHANGE_REPRESENTATIVE, CHANGE_PARTICULARS, RESUME, CLOSE), AgencyStatus.CLOSED,
                        Set.of()),
                Agency::status);
    }

    @Test
    void aFileIsCompleteBeforeItIsSubmitted() {
        assertThatThrownBy(() -> submit(draft())).isInstanceOfSatisfying(RuleRefused.class, refused -> {
            assertThat(refused.rule()).hasValueSatisfying(rule -> assertThat(rule.id()).isEqualTo("O01"));
            assertThat(refused.arguments()[0].toString()).contains("ARTICLES", "STAFF_LIST");
        });
    }

    @Test
    void theDecisionIsDueSixtyDaysAfterACompleteFile() {
        var agency = draft();
        complete(agency);
        assertThat(submit(agency).decisionDue()).isEqualTo("2026-11-10");
    }

    @Test
    void theReviewerDoesNotRegister() {
        var agency = reviewed();
        assertThatThrownBy(() -> agency.register(LIN, DAY)).isInstanceOf(Conflict.class);
        assertThat(agency.register(CHEN, DAY).registeredOn()).isEqualTo(DAY);
    }

    @Test
    void aCodeThatFailsItsCheckNeedsAReason() {
        var agency = draft("52440105MJK0000145");
        complete(agency);
        submit(agency);
        assertThatThrownBy(() -> agency.review(null, RULES.get("USCC", DAY), LIN)).isInstanceOf(RuleRefused.class);
        assertThat(agency.review("certificate seen", RULES.get("USCC", DAY), LIN).codeOverridden()).isTrue();
    }

    @Test
    void aReturnForgetsTheReview() {
        var agency = reviewed();
        agency.returnFor("premises");
        submit(agency);
        agency.review(null, RULES.get("USCC", DAY), CHEN);
        assertThat(agency.register(LIN, DAY)).isNotNull();
    }
}
