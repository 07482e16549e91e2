package org.linli.evaluation.complaint;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.evaluation.complaint.ComplaintStatus.ANSWERED;
import static org.linli.evaluation.complaint.ComplaintStatus.ComplaintCommand.ANSWER;
import static org.linli.evaluation.complaint.ComplaintStatus.ComplaintCommand.FALL_OVERDUE;
import static org.linli.evaluation.complaint.ComplaintStatus.ComplaintCommand.STATE;
import static org.linli.evaluation.complaint.ComplaintStatus.ComplaintCommand.WITHDRAW;
import static org.linli.evaluation.complaint.ComplaintStatus.FILED;
import static org.linli.evaluation.complaint.ComplaintStatus.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.complaint.ComplaintStatus.ComplaintCommand;
import org.linli.evaluation.contract.ContractTerms;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.WorkCalendar;

class ComplaintTest {

    private static final LocalDate DAY = LocalDate.parse("2026-08-10");
    private static final Actor OFFICER = Actor.of("officer");
    private static final Actor LEAD = Actor.of("lead");

    private static Complaint filed() {
        var terms = new ContractTerms("C", UUID.randomUUID(), "S-1", "440105005", "FAMILY_SERVICE_STATION", DAY,
                DAY.plusYears(1), DAY, DAY, List.of());
        return Complaint.file(UUID.randomUUID(), "HZ-2026-C-1", UUID.randomUUID(), terms, Complaint.Channel.HOTLINE,
                "closed on Mondays", null, DAY, OFFICER,
                WorkCalendar.published().deadline(DAY, RuleBook.shipped().get("E40", DAY)));
    }

    private static Complaint answered() {
        var one = filed();
        one.answer(Complaint.Verdict.FOUNDED, "they open now", LEAD, DAY);
        return one;
    }

    private static Complaint withdrawn() {
        var one = filed();
        one.withdraw();
        return one;
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(ComplaintStatus.class, ComplaintCommand.class,
                Map.of(FILED, ComplaintTest::filed, ANSWERED, ComplaintTest::answered, WITHDRAWN,
                        ComplaintTest::withdrawn),
                Map.of(STATE, one -> one.state("we were ill"), ANSWER,
                        one -> one.answer(Complaint.Verdict.UNFOUNDED, "r", LEAD, DAY), WITHDRAW, Complaint::withdraw,
                        FALL_OVERDUE, Complaint::fallOverdue),
                Map.of(FILED, Set.of(ComplaintCommand.values()), ANSWERED, Set.of(), WITHDRAWN, Set.of()),
                Complaint::status);
    }

    @Test
    void whoTookItInDoesNotAnswerIt() {
        assertThatThrownBy(() -> filed().answer(Complaint.Verdict.UNFOUNDED, "no", OFFICER, DAY))
                .isInstanceOf(Conflict.class);
    }
}
