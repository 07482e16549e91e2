package org.linli.procurement.planning.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.WorkCalendar;

class ConsultationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RuleBook RULES = RuleBook.shipped();
    private static final WorkCalendar CALENDAR = WorkCalendar.published();
    private static final BusinessDay DAY = new BusinessDay(TODAY, RULES, CALENDAR);

    private static Consultation open() {
        return Consultation.open(Ids.next(), new Consultation.Question(Subject.PLAN, "p", "t", "CIVIL"), TODAY,
                CALENDAR.deadline(TODAY, RULES.get("PL1", TODAY)));
    }

    private static Comment comment(Consultation of) {
        return Comment.of(Ids.next(), of.id(), new Comment.Author(AuthorKind.RESIDENT, null, Actor.of("r")), null, "t",
                TODAY);
    }

    private static Consultation commentedOn() {
        var consultation = open();
        consultation.comment(comment(consultation), DAY);
        return consultation;
    }

    private static Consultation ended() {
        var consultation = commentedOn();
        consultation.end();
        return consultation;
    }

    private static BusinessDay on(LocalDate date) {
        return new BusinessDay(date, RULES, CALENDAR);
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        Map<ConsultationStatus, Supplier<Consultation>> reach = Map.of(ConsultationStatus.OPEN,
                ConsultationTest::commentedOn, ConsultationStatus.ENDED, ConsultationTest::ended);
        Map<ConsultationCommand, Consumer<Consultation>> commands =
                Map.of(ConsultationCommand.COMMENT, each -> each.comment(comment(each), DAY), ConsultationCommand.REPLY,
                        each -> each.reply(comment(each), new Reply(true, "t", TODAY)), ConsultationCommand.END,
                        Consultation::end);
        Map<ConsultationStatus, Set<ConsultationCommand>> table = Map.of(ConsultationStatus.OPEN,
                EnumSet.of(ConsultationCommand.COMMENT, ConsultationCommand.REPLY, ConsultationCommand.END),
                ConsultationStatus.ENDED, EnumSet.of(ConsultationCommand.REPLY));
        TransitionMatrix.check(ConsultationStatus.class, ConsultationCommand.class, reach, commands, table,
                Consultation::status);
    }

    @Test
    void nobodyDecidesBeforeTheTermOrPastAnUnansweredComment() {
        var consultation = open();
        var lastDay = consultation.until().lastDay();
        assertThat(lastDay).isEqualTo(LocalDate.of(2026, 12, 24));
        var comment = comment(consultation);
        consultation.comment(comment, on(lastDay));
        assertThatThrownBy(() -> consultation.requireConcluded(on(lastDay))).isInstanceOfSatisfying(RuleRefused.class,
                refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("PL1"));
        assertThatThrownBy(() -> consultation.requireConcluded(on(lastDay.plusDays(1)))).isInstanceOfSatisfying(
                RuleRefused.class, refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("PL2"));
        assertThatThrownBy(() -> consultation.comment(comment(consultation), on(lastDay.plusDays(1))))
                .isInstanceOf(RuleRefused.class);
        consultation.reply(comment, new Reply(false, "no", TODAY));
        consultation.requireConcluded(on(lastDay.plusDays(1)));
        assertThat(consultation.unanswered()).isZero();
        assertThat(consultation.comments()).isEqualTo(1);
    }

    @Test
    void aCommentGetsOneReply() {
        var consultation = open();
        var comment = comment(consultation);
        consultation.comment(comment, DAY);
        consultation.reply(comment, new Reply(true, "yes", TODAY));
        assertThatThrownBy(() -> consultation.reply(comment, new Reply(true, "again", TODAY)))
                .isInstanceOf(Conflict.class);
        assertThat(consultation.unanswered()).isZero();
    }

    @Test
    void endsOnceWithItsCounts() {
        var consultation = open();
        consultation.comment(comment(consultation), DAY);
        assertThat(consultation.tick(consultation.until().passesAt().minusSeconds(1))).isEmpty();
        assertThat(consultation.tick(consultation.until().passesAt()))
                .hasValueSatisfying(event -> assertThat((ConsultationEvent.Ended) event)
                        .extracting(ConsultationEvent.Ended::unanswered).isEqualTo(1));
        assertThat(consultation.tick(consultation.until().passesAt().plusSeconds(9))).isEmpty();
    }
}
