package org.linli.funding.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.funding.grant.GrantStatus.APPLIED;
import static org.linli.funding.grant.GrantStatus.AWARDED;
import static org.linli.funding.grant.GrantStatus.COMPLETED;
import static org.linli.funding.grant.GrantStatus.ENDED;
import static org.linli.funding.grant.GrantStatus.GrantCommand.ACCEPT;
import static org.linli.funding.grant.GrantStatus.GrantCommand.AWARD;
import static org.linli.funding.grant.GrantStatus.GrantCommand.DELIVER;
import static org.linli.funding.grant.GrantStatus.GrantCommand.END;
import static org.linli.funding.grant.GrantStatus.GrantCommand.REFUSE;
import static org.linli.funding.grant.GrantStatus.GrantCommand.SEND_BACK;
import static org.linli.funding.grant.GrantStatus.GrantCommand.WITHDRAW;
import static org.linli.funding.grant.GrantStatus.REFUSED;
import static org.linli.funding.grant.GrantStatus.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linli.funding.budget.Use;
import org.linli.funding.grant.GrantStatus.GrantCommand;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;

/** A grant in every status against every command; late promises once; research read by peers. */
class GrantTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-27");
    private static final Rule PEERS = RuleBook.shipped().get("FG04", DAY);
    private static final Rule SILENCE = RuleBook.shipped().get("F03", DAY);
    private static final LocalDate TERM = DAY.plusDays(30);
    private static final List<String> FILE = List.of("a".repeat(64));

    private static Grant applied(GrantKind kind) {
        var line = new GrantLine(UUID.randomUUID(), kind, UUID.randomUUID(), new Use(null, null, null), "S-1", "t", "e",
                Money.yuan("100"), DAY);
        return Grant.apply(UUID.randomUUID(), "G-1", line, UUID.randomUUID(), "p",
                List.of(Deliverable.promised(1, "report", Money.yuan("60"), DAY.plusDays(10)),
                        Deliverable.promised(2, "training", Money.yuan("40"), DAY.plusDays(20))),
                DAY);
    }

    private static Grant after(Consumer<Grant> step) {
        var grant = applied(GrantKind.INCUBATION);
        step.accept(grant);
        return grant;
    }

    /** The first is delivered, the second is awaited. */
    private static Grant awarded() {
        return after(grant -> {
            grant.award(DAY);
            grant.deliver(1, FILE, DAY, TERM);
        });
    }

    private static Grant completed() {
        var grant = awarded();
        grant.accept(1, List.of(), PEERS, DAY);
        grant.deliver(2, FILE, DAY, TERM);
        grant.accept(2, List.of(), PEERS, DAY);
        return grant;
    }

    private static void endWithNothingWaiting(Grant grant) {
        if (grant.status() == AWARDED) {
            grant.sendBack(1, "r", SILENCE, DAY);
        }
        grant.end("r", DAY);
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(GrantStatus.class, GrantCommand.class,
                Map.of(APPLIED, () -> applied(GrantKind.INCUBATION), AWARDED, GrantTest::awarded, COMPLETED,
                        GrantTest::completed, ENDED, () -> {
                            var grant = awarded();
                            grant.sendBack(1, "no figures", SILENCE, DAY);
                            grant.end("gave up", DAY);
                            return grant;
                        }, REFUSED, () -> after(grant -> grant.refuse("r")), WITHDRAWN, () -> after(Grant::withdraw)),
                Map.of(AWARD, grant -> grant.award(DAY), REFUSE, grant -> grant.refuse("r"), WITHDRAW, Grant::withdraw,
                        DELIVER, grant -> grant.deliver(2, FILE, DAY, TERM), ACCEPT,
                        grant -> grant.accept(1, List.of(), PEERS, DAY), SEND_BACK,
                        grant -> grant.sendBack(1, "r", SILENCE, DAY), END, GrantTest::endWithNothingWaiting),
                Map.of(APPLIED, Set.of(AWARD, REFUSE, WITHDRAW), AWARDED, Set.of(DELIVER, ACCEPT, SEND_BACK, END),
                        COMPLETED, Set.of(), ENDED, Set.of(), REFUSED, Set.of(), WITHDRAWN, Set.of()),
                Grant::status);
    }

    @Test
    void whatIsAcceptedAndWhatIsNotAddUpToTheGrant() {
        var grant = awarded();
        assertThat(grant.earned()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> grant.end("gave up", DAY)).as("what was handed in is looked at first")
                .isInstanceOf(Conflict.class);
        grant.accept(1, List.of(), PEERS, DAY);
        assertThat(grant.earned()).isEqualTo(Money.yuan("60"));
        assertThat(grant.end("gave up", DAY)).isInstanceOfSatisfying(GrantEvent.Ended.class, ended -> {
            assertThat(ended.accepted().plus(ended.back())).isEqualTo(grant.amount());
            assertThat(ended.back()).isEqualTo(Money.yuan("40"));
        });
    }

    @Test
    void aPieceIsAcceptedOnceAndOnlyWhenItWasHandedIn() {
        var grant = awarded();
        assertThatThrownBy(() -> grant.accept(2, List.of(), PEERS, DAY)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> grant.deliver(1, FILE, DAY, TERM)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> grant.deliver(3, FILE, DAY, TERM)).isInstanceOf(Conflict.class);
        grant.sendBack(1, "no figures", SILENCE, DAY);
        assertThatThrownBy(() -> grant.accept(1, List.of(), PEERS, DAY)).isInstanceOf(Conflict.class);
        grant.deliver(1, FILE, DAY, TERM);
        grant.accept(1, List.of(), PEERS, DAY);
        assertThatThrownBy(() -> grant.accept(1, List.of(), PEERS, DAY)).isInstanceOf(Conflict.class);
    }

    @Test
    void researchIsAcceptedOnlyWhenTwoPeersAreForIt() {
        var grant = applied(GrantKind.RESEARCH);
        grant.award(DAY);
        grant.deliver(1, FILE, DAY, TERM);
        var yes = new Review("university", true, "sound");
        var no = new Review("institute", false, "no data");
        assertThatThrownBy(() -> grant.accept(1, List.of(yes, no), PEERS, DAY)).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> grant.accept(1, List.of(yes, new Review(" University", true, "again")), PEERS, DAY))
                .as("one peer twice").isInstanceOf(Invalid.class);
        grant.accept(1, List.of(yes, no, new Review("academy", true, "useful")), PEERS, DAY);
        assertThat(grant.deliverables().getFirst().reviews()).hasSize(3);
    }

    @Test
    void aLatePromiseIsSaidOnceAndADeliveredOneIsNotLate() {
        var grant = awarded();
        assertThat(grant.tick(DAY.plusDays(11))).isEmpty();
        assertThat(grant.tick(DAY.plusDays(21))).singleElement().isInstanceOfSatisfying(GrantEvent.Overdue.class,
                late -> assertThat(late.no()).isEqualTo(2));
        assertThat(grant.tick(DAY.plusDays(22))).isEmpty();
    }

    @Test
    void silenceAcceptsOnTheLastDayOfTheTermAndWhatWasSentBackWaitsForNobody() {
        var grant = awarded();
        assertThat(grant.tick(TERM)).singleElement().isInstanceOf(GrantEvent.Overdue.class);
        assertThatThrownBy(() -> grant.sendBack(1, "too late", SILENCE, TERM.plusDays(1)))
                .isInstanceOf(RuleRefused.class);
        assertThat(grant.tick(TERM.plusDays(3))).singleElement().isInstanceOfSatisfying(GrantEvent.Accepted.class,
                silent -> {
                    assertThat(silent.no()).isEqualTo(1);
                    assertThat(silent.bySilence()).isTrue();
                });
        assertThat(grant.acceptedOn(1)).isEqualTo(TERM);
        assertThat(grant.tick(TERM.plusDays(4))).isEmpty();
        var back = awarded();
        back.sendBack(1, "no figures", SILENCE, TERM);
        assertThat(back.tick(TERM.plusDays(3))).allMatch(GrantEvent.Overdue.class::isInstance);
        assertThat(back.earned()).isEqualTo(Money.ZERO);
    }

    @Test
    void acceptedAfterTheTermItCountsFromItsLastDay() {
        var grant = awarded();
        grant.accept(1, List.of(), PEERS, TERM.plusDays(2));
        assertThat(grant.acceptedOn(1)).isEqualTo(TERM);
    }
}
