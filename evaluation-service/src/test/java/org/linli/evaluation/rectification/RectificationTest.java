package org.linli.evaluation.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.evaluation.rectification.RectificationStatus.CLOSED;
import static org.linli.evaluation.rectification.RectificationStatus.DONE;
import static org.linli.evaluation.rectification.RectificationStatus.FAILED;
import static org.linli.evaluation.rectification.RectificationStatus.ORDERED;
import static org.linli.evaluation.rectification.RectificationStatus.OVERDUE;
import static org.linli.evaluation.rectification.RectificationStatus.PLANNED;
import static org.linli.evaluation.rectification.RectificationStatus.RectificationCommand.CLOSE;
import static org.linli.evaluation.rectification.RectificationStatus.RectificationCommand.CONFIRM_FAILURE;
import static org.linli.evaluation.rectification.RectificationStatus.RectificationCommand.EXTEND;
import static org.linli.evaluation.rectification.RectificationStatus.RectificationCommand.FALL_OVERDUE;
import static org.linli.evaluation.rectification.RectificationStatus.RectificationCommand.PLAN;
import static org.linli.evaluation.rectification.RectificationStatus.RectificationCommand.REJECT_FAILURE;
import static org.linli.evaluation.rectification.RectificationStatus.RectificationCommand.REPORT;
import static org.linli.evaluation.rectification.RectificationStatus.RectificationCommand.RE_EVALUATE;
import static org.linli.evaluation.rectification.RectificationStatus.RectificationCommand.VERIFY;
import static org.linli.evaluation.rectification.RectificationStatus.RectificationCommand.WITHDRAW;
import static org.linli.evaluation.rectification.RectificationStatus.VERIFIED;
import static org.linli.evaluation.rectification.RectificationStatus.WITHDRAWN;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.rectification.RectificationStatus.RectificationCommand;
import org.linli.evaluation.result.ResultFinal;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

class RectificationTest {

    private static final LocalDate DAY = LocalDate.parse("2026-08-10");
    private static final Actor CHECKER = Actor.of("assessor-1");
    private static final Actor SECOND = Actor.of("assessor-2");

    private static Deadline due(LocalDate from, String rule) {
        return WorkCalendar.published().deadline(from, RuleBook.shipped().get(rule, DAY));
    }

    private static Rectification ordered() {
        var planUntil = due(DAY, "G16.plan");
        return Rectification.order(UUID.randomUUID(), "HZ-2026-R-00001",
                new ResultFinal(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "440105005", true, true),
                planUntil, due(planUntil.lastDay(), "G16.done"));
    }

    private static Rectification after(Supplier<Rectification> start, Consumer<Rectification> step) {
        var one = start.get();
        step.accept(one);
        return one;
    }

    private static Rectification planned() {
        return after(RectificationTest::ordered, one -> one.plan("we hire"));
    }

    private static Rectification done() {
        return after(RectificationTest::planned, one -> one.report("hired", due(DAY, "G16.recheck")));
    }

    private static Rectification verified(boolean right) {
        return after(RectificationTest::done, one -> {
            one.verify(right, "seen", CHECKER);
            if (!right) {
                fail(one);
            }
        });
    }

    private static RectificationEvent fail(Rectification one) {
        return one.confirmFailure(SECOND, due(DAY, "G16.done"));
    }

    /** Passes what refuses for another reason than the status. */
    private static Consumer<Rectification> byStatus(Consumer<Rectification> command) {
        return one -> {
            try {
                command.accept(one);
            } catch (Conflict otherReason) {
                assertThat(otherReason.code()).isEqualTo(RectificationProblem.NO_FAILURE);
            }
        };
    }

    @Test
    void thatItIsNotRightIsFoundByTwo() {
        var one = done();
        one.verify(false, "seen", CHECKER);
        assertThat(one.status()).isEqualTo(DONE);
        assertThat(one.accepted()).containsExactlyInAnyOrder(CONFIRM_FAILURE, REJECT_FAILURE, WITHDRAW);
        assertThatThrownBy(() -> one.verify(true, "seen", SECOND)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> one.confirmFailure(CHECKER, due(DAY, "G16.done"))).isInstanceOf(Conflict.class);
        one.rejectFailure();
        assertThat(one.finding()).isEmpty();
        one.verify(false, "seen", CHECKER);
        fail(one);
        assertThat(one.status()).isEqualTo(FAILED);
    }

    private static Rectification closed() {
        var late = after(RectificationTest::ordered, Rectification::fallOverdue);
        late.close();
        return late;
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(RectificationStatus.class, RectificationCommand.class, Map.of(ORDERED,
                RectificationTest::ordered, PLANNED, RectificationTest::planned, DONE, RectificationTest::done, OVERDUE,
                () -> after(RectificationTest::ordered, Rectification::fallOverdue), VERIFIED, () -> verified(true),
                FAILED, () -> verified(false), WITHDRAWN,
                () -> after(RectificationTest::ordered, Rectification::withdraw), CLOSED, RectificationTest::closed),
                Map.of(PLAN, one -> one.plan("p"), REPORT, one -> one.report("r", due(DAY, "G16.recheck")), VERIFY,
                        one -> one.verify(true, "f", CHECKER), EXTEND,
                        one -> one.extend("people to be found", due(one.planUntil(), "G16.doneStaffing")), FALL_OVERDUE,
                        Rectification::fallOverdue, CLOSE, Rectification::close, WITHDRAW, Rectification::withdraw,
                        RE_EVALUATE, one -> one.reEvaluate(DAY), CONFIRM_FAILURE, byStatus(RectificationTest::fail),
                        REJECT_FAILURE, byStatus(Rectification::rejectFailure)),
                Map.of(ORDERED, Set.of(PLAN, EXTEND, FALL_OVERDUE, WITHDRAW), PLANNED,
                        Set.of(REPORT, EXTEND, FALL_OVERDUE, WITHDRAW), OVERDUE, Set.of(PLAN, REPORT, CLOSE, WITHDRAW),
                        DONE, Set.of(VERIFY, CONFIRM_FAILURE, REJECT_FAILURE, WITHDRAW), FAILED,
                        Set.of(PLAN, REPORT, FALL_OVERDUE, WITHDRAW), VERIFIED, Set.of(RE_EVALUATE), WITHDRAWN,
                        Set.of(), CLOSED, Set.of(WITHDRAW)),
                Rectification::status);
    }

    @Test
    void theTermsAreThoseOfG16() {
        var ordered = ordered().ordered();
        assertThat(ordered.planUntil()).isEqualTo(LocalDate.parse("2026-08-24"));
        assertThat(ordered.doneUntil()).isEqualTo(LocalDate.parse("2026-09-23"));
    }

    @Test
    void wherePeopleHaveToBeFoundThereAreSixtyDaysOnce() {
        var planned = planned();
        var longer = due(planned.planUntil(), "G16.doneStaffing");
        assertThat(planned.extend("two workers", longer).doneUntil()).isEqualTo(LocalDate.parse("2026-10-23"));
        assertThatThrownBy(() -> planned.extend("again", longer)).isInstanceOf(Conflict.class);
    }

    @Test
    void alatePlanAndLateWorkAreTheAgencysALateRecheckIsNot() {
        assertThat(ordered().tick(due(DAY, "G16.overdue"), 3)).singleElement()
                .isInstanceOf(RectificationEvent.Overdue.class);
        assertThat(planned().tick(due(DAY, "G16.overdue"), 3)).singleElement()
                .isInstanceOf(RectificationEvent.Overdue.class);
        var done = done();
        assertThat(done.tick(due(DAY, "G16.overdue"), 3)).singleElement()
                .isInstanceOf(RectificationEvent.RecheckOverdue.class);
        assertThat(done.status()).isEqualTo(DONE);
        assertThat(done.verify(true, "right", CHECKER)).isInstanceOf(RectificationEvent.Verified.class);
    }

    @Test
    void anOverdueOneCanStillBePutRight() {
        var overdue = after(RectificationTest::planned, Rectification::fallOverdue);
        overdue.report("late, but done", due(DAY, "G16.recheck"));
        assertThat(overdue.verify(true, "right", CHECKER)).isInstanceOf(RectificationEvent.Verified.class);
    }

    @Test
    void whatWasPutRightIsGradedOnceMoreOnce() {
        var right = verified(true);
        assertThat(right.reEvaluate(DAY).dueOn()).isEqualTo(DAY);
        assertThat(right.accepted()).isEmpty();
        assertThatThrownBy(() -> right.reEvaluate(DAY)).isInstanceOf(Conflict.class);
    }

    @Test
    void whatWasFoundNotRightGetsATermAndIsPutRightThen() {
        var failed = verified(false);
        assertThat(failed.doneUntil()).isEqualTo(due(DAY, "G16.done").lastDay());
        failed.report("now it is", due(DAY, "G16.recheck"));
        assertThat(failed.verify(true, "right", CHECKER)).isInstanceOf(RectificationEvent.Verified.class);
        assertThat(verified(false).tick(due(DAY, "G16.overdue"), 3)).singleElement()
                .isInstanceOf(RectificationEvent.Overdue.class);
    }
}
