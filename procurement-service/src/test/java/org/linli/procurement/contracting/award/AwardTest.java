package org.linli.procurement.contracting.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.contracting.award.Revocation.Ground;
import org.linli.procurement.contracting.award.SigningTerm.Awaited;

class AwardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Actor OFFICER = Actor.of("officer");
    private static final Actor CHECKER = Actor.of("checker");
    private static final Deadline SIGN = new Deadline(TODAY.plusDays(30), "P13", "b", false);

    private static BusinessDay day(LocalDate date) {
        return new BusinessDay(date, RuleBook.shipped(), WorkCalendar.published());
    }

    private static Award made() {
        return Award.make(Ids.next(), Ids.next(), "440105005",
                new Award.Winner(Ids.next(), Ids.next(), Money.yuan("1")), TODAY, SIGN);
    }

    private static Award revoking() {
        return after(award -> award.proposeRevocation(proposal(Ground.COLLUSION), day(TODAY)));
    }

    private static Revocation.Proposal proposal(Ground ground) {
        return new Revocation.Proposal(ground, "r", OFFICER);
    }

    private static Award after(Consumer<Award> step) {
        var award = made();
        step.accept(award);
        return award;
    }

    private static BusinessDay afterObjections(Award award) {
        return day(award.revocations().getLast().objectUntil().lastDay().plusDays(1));
    }

    private static Map<AwardStatus, Supplier<Award>> reach(Supplier<Award> made) {
        return Map.of(AwardStatus.MADE, made, AwardStatus.CONTRACTED, () -> after(Award::contract),
                AwardStatus.WITHDRAWN, () -> after(award -> award.refuse("r")));
    }

    private static Map<AwardCommand, Consumer<Award>> commands() {
        var commands = new EnumMap<AwardCommand, Consumer<Award>>(AwardCommand.class);
        commands.put(AwardCommand.REFUSE, award -> award.refuse("r"));
        commands.put(AwardCommand.PROPOSE_REVOCATION,
                award -> award.proposeRevocation(proposal(Ground.BRIBERY), day(TODAY)));
        commands.put(AwardCommand.OBJECT, award -> award.object("t", day(TODAY)));
        commands.put(AwardCommand.CONFIRM_REVOCATION, award -> award.confirmRevocation(CHECKER, "f",
                award.revocations().isEmpty() ? day(TODAY) : afterObjections(award)));
        commands.put(AwardCommand.REJECT_REVOCATION, award -> award.rejectRevocation("f", TODAY));
        commands.put(AwardCommand.WITHDRAW, award -> award.withdraw("r"));
        commands.put(AwardCommand.DRAFT_CONTRACT, Award::drafted);
        commands.put(AwardCommand.CONTRACT, Award::contract);
        return commands;
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        var none = Set.<AwardCommand>of();
        TransitionMatrix.check(AwardStatus.class, AwardCommand.class, reach(AwardTest::made), commands(),
                Map.of(AwardStatus.MADE,
                        EnumSet.of(AwardCommand.REFUSE, AwardCommand.PROPOSE_REVOCATION, AwardCommand.WITHDRAW,
                                AwardCommand.DRAFT_CONTRACT, AwardCommand.CONTRACT),
                        AwardStatus.CONTRACTED, none, AwardStatus.WITHDRAWN, none),
                Award::status);
        TransitionMatrix.check(AwardStatus.class, AwardCommand.class, reach(AwardTest::revoking), commands(),
                Map.of(AwardStatus.MADE, EnumSet.complementOf(EnumSet.of(AwardCommand.PROPOSE_REVOCATION)),
                        AwardStatus.CONTRACTED, none, AwardStatus.WITHDRAWN, none),
                Award::status);
    }

    @Test
    void nobodyDecidesOnTheOwnProposalOrBeforeTheWinnerWasHeard() {
        var award = revoking();
        assertThatThrownBy(() -> award.confirmRevocation(CHECKER, "f", day(TODAY))).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> award.confirmRevocation(OFFICER, "f", afterObjections(award)))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> award.object("t", afterObjections(award))).isInstanceOf(RuleRefused.class);
        assertThat(award.confirmRevocation(CHECKER, "f", afterObjections(award))).last()
                .isInstanceOf(AwardEvent.Withdrawn.class);
    }

    @Test
    void aGroundThatWasRejectedIsNotProposedAgain() {
        var award = revoking();
        award.rejectRevocation("f", TODAY);
        assertThatThrownBy(() -> award.proposeRevocation(proposal(Ground.COLLUSION), day(TODAY)))
                .isInstanceOf(Conflict.class);
        award.proposeRevocation(proposal(Ground.BRIBERY), day(TODAY));
        var lapsed = award.tick(award.revocations().getLast().confirmUntil().passesAt(), Awaited.NOBODY, day(TODAY));
        assertThat(lapsed).first().isInstanceOfSatisfying(AwardEvent.RevocationClosed.class,
                closed -> assertThat(closed.outcome()).isEqualTo(Revocation.State.LAPSED));
        assertThat(award.status()).isEqualTo(AwardStatus.MADE);
    }

    @Test
    void theWinnersLastTermIsWholeFromTheDayItWasCalled() {
        var award = made();
        var late = day(TODAY.plusDays(90));
        var now = late.date().atStartOfDay(Deadline.ZONE).toInstant();
        assertThat(award.isForfeited(now, Awaited.AGENCY)).isFalse();
        assertThat(award.tick(now, Awaited.AGENCY, late)).singleElement()
                .isInstanceOfSatisfying(AwardEvent.SigningOverdue.class, called -> {
                    assertThat(called.termEndedOn()).isEqualTo(SIGN.lastDay());
                    assertThat(called.until()).isEqualTo(late.until("P13.call"));
                });
        var ended = late.until("P13.call").passesAt();
        assertThat(award.isForfeited(ended.minusSeconds(1), Awaited.AGENCY)).isFalse();
        assertThat(award.isForfeited(ended, Awaited.PURCHASER)).isFalse();
        assertThat(award.isForfeited(ended, Awaited.AGENCY)).isTrue();
        award.drafted();
        assertThat(award.isForfeited(ended, Awaited.AGENCY)).isFalse();
    }
}
