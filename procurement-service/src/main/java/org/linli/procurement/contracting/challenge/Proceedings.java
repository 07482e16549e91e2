package org.linli.procurement.contracting.challenge;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;

/** What became of a challenge: the answer, the complaint, what it holds meanwhile, the decision. */
@Embeddable
class Proceedings {

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Answer answer;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Complaint complaint;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Handlers examiner;
    /** It suspends the tender. */
    private boolean holding;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Decision decision;
    private @Nullable LocalDate groundlessOn;
    /** Upheld with an amendment of the document for a remedy, and it is not amended yet. */
    private boolean amendmentOwed;

    void answer(Answer given) {
        answer = given;
        amendmentOwed = given.remedy() == Remedy.AMEND;
    }

    void complain(List<Integer> points, String grounds, LocalDate today) {
        complaint = new Complaint(points, grounds, today, null, null);
    }

    /** @throws Conflict a second time */
    void examine(Actor officer, LocalDate today, Object id) {
        requireUnexamined(id);
        examiner = Handlers.of(officer);
        complaint = Objects.requireNonNull(complaint).examined(today);
    }

    void requireUnexamined(Object id) {
        if (examiner != null) {
            throw new Conflict(ChallengeProblem.ALREADY_EXAMINED, id);
        }
    }

    void requireHolding(Object id) {
        if (!holding) {
            throw new Conflict(ChallengeProblem.NOT_SUSPENDED, id);
        }
    }

    void state(String words) {
        complaint = Objects.requireNonNull(complaint).stated(words);
    }

    void hold() {
        holding = true;
    }

    /** @throws Conflict when it suspends nothing */
    void release(Object id) {
        requireHolding(id);
        holding = false;
    }

    void decide(Decision made) {
        decision = made;
        holding = false;
        amendmentOwed = made.remedy() == Remedy.AMEND;
    }

    void groundless(LocalDate on) {
        groundlessOn = on;
    }

    /** The document was amended: what was owed is done. */
    void amended() {
        amendmentOwed = false;
    }

    /** @throws RuleRefused under P22 before the complaint was examined */
    void requireExamined(LocalDate today, RuleBook rules, Object id) {
        if (!isExamined()) {
            throw new RuleRefused(ChallengeProblem.NOT_EXAMINED, rules.get("P22.examine", today), "challengeId", id);
        }
    }

    boolean wasExaminedBy(Actor officer) {
        return examiner != null && examiner.include(officer);
    }

    boolean isExamined() {
        return complaint != null && complaint.examinedOn() != null;
    }

    /** The purchaser agreed with it. */
    boolean isAgreed() {
        return answer != null && answer.agrees();
    }

    boolean hasExaminer() {
        return examiner != null;
    }

    boolean isHolding() {
        return holding;
    }

    boolean isAmendmentOwed() {
        return amendmentOwed;
    }

    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<Complaint> complaint() {
        return Optional.ofNullable(complaint);
    }

    Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }
}
