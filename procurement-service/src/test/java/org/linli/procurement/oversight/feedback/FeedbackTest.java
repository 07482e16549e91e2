package org.linli.procurement.oversight.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;

class FeedbackTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate TERM = TODAY.plusDays(14);

    private static Feedback given() {
        return Feedback.give(Ids.next(), new Feedback.About(Ids.next(), "440105005"),
                new FeedbackAuthor(FeedbackAuthor.Kind.RESIDENT, null, Ids.next()),
                new Remark(FeedbackSubject.NEED, FeedbackBasis.EXPERIENCE, "b", "t"), TODAY,
                new Deadline(TERM, "HO1", "b", false));
    }

    private static Feedback overdue() {
        var feedback = given();
        feedback.miss();
        return feedback;
    }

    private static Feedback answered() {
        var feedback = given();
        feedback.answer(true, "a", TODAY);
        return feedback;
    }

    private static Feedback rated() {
        var feedback = answered();
        feedback.rate(AnswerRating.RESOLVED, null);
        return feedback;
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        var reach = new EnumMap<FeedbackStatus, Supplier<Feedback>>(FeedbackStatus.class);
        reach.put(FeedbackStatus.GIVEN, FeedbackTest::given);
        reach.put(FeedbackStatus.OVERDUE, FeedbackTest::overdue);
        reach.put(FeedbackStatus.ANSWERED, FeedbackTest::answered);
        reach.put(FeedbackStatus.RATED, FeedbackTest::rated);
        var commands = new EnumMap<FeedbackCommand, Consumer<Feedback>>(FeedbackCommand.class);
        commands.put(FeedbackCommand.ANSWER, feedback -> feedback.answer(false, "a", TODAY));
        commands.put(FeedbackCommand.RATE, feedback -> feedback.rate(AnswerRating.UNRESOLVED, "r"));
        commands.put(FeedbackCommand.MISS, Feedback::miss);
        var table = new EnumMap<FeedbackStatus, Set<FeedbackCommand>>(FeedbackStatus.class);
        table.put(FeedbackStatus.GIVEN, EnumSet.of(FeedbackCommand.ANSWER, FeedbackCommand.MISS));
        table.put(FeedbackStatus.OVERDUE, EnumSet.of(FeedbackCommand.ANSWER));
        table.put(FeedbackStatus.ANSWERED, EnumSet.of(FeedbackCommand.RATE));
        table.put(FeedbackStatus.RATED, Set.of());
        TransitionMatrix.check(FeedbackStatus.class, FeedbackCommand.class, reach, commands, table, Feedback::status);
    }

    @Test
    void anAnswerOnTheLastDayIsInTime() {
        assertThat(given().answer(true, "a", TERM)).isInstanceOfSatisfying(FeedbackEvent.Answered.class,
                answered -> assertThat(answered.late()).isFalse());
        assertThat(overdue().answer(true, "a", TERM.plusDays(1))).isInstanceOfSatisfying(FeedbackEvent.Answered.class,
                answered -> assertThat(answered.late()).isTrue());
    }
}
