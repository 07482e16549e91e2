package org.linli.registry.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.registry.standing.ListingStatus.ListingCommand;

class ListingTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-14");
    private static final RuleBook RULES = RuleBook.shipped();
    private static final Actor LIN = Actor.of("officer-lin");
    private static final Actor CHEN = Actor.of("officer-chen");
    private static final Actor WU = Actor.of("panel-wu");

    private static Rule rule(String id) {
        return RULES.get(id, DAY);
    }

    private static Listing propose(ListKind list, ListGround ground) {
        return Listing.propose(UUID.randomUUID(), UUID.randomUUID(), list, ground, "facts", Proof.NONE, LIN, DAY);
    }

    private static Deadline until(String rule) {
        return WorkCalendar.published().deadline(DAY, rule(rule));
    }

    private static Listing asked() {
        return after(() -> propose(ListKind.ABNORMAL, ListGround.ANNUAL_REPORT), l -> l.hear(until("LIST-ANSWER")));
    }

    private static Listing proposed() {
        return after(ListingTest::asked, l -> l.answer("filed by post", until("O07")));
    }

    private static StandingEvent.Listed confirm(Listing listing) {
        return listing.confirm(WU, DAY, rule("O10"), rule("O09-NOTHING"), rule("SEPARATION"));
    }

    private static void cure(Listing listing) {
        listing.verifyCure("report filed", LIN, until("O09"));
    }

    private static StandingEvent.Delisted remove(Listing listing, Actor officer, LocalDate on) {
        return listing.remove(officer, on, rule("O11-LEAVE"), rule("SEPARATION"));
    }

    private static Listing after(Supplier<Listing> start, Consumer<Listing> step) {
        var listing = start.get();
        step.accept(listing);
        return listing;
    }

    private static Listing listed() {
        return after(ListingTest::proposed, ListingTest::confirm);
    }

    private static Listing cured() {
        return after(ListingTest::listed, ListingTest::cure);
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(ListingStatus.class, ListingCommand.class,
                Map.of(ListingStatus.PROPOSED, ListingTest::proposed, ListingStatus.LISTED, ListingTest::listed,
                        ListingStatus.ESCALATED, () -> after(ListingTest::listed, Listing::escalate),
                        ListingStatus.CURED, ListingTest::cured, ListingStatus.REMOVED,
                        () -> after(ListingTest::cured, l -> l.timeOut(DAY)), ListingStatus.DROPPED,
                        () -> after(ListingTest::proposed, l -> l.drop("minor"))),
                Map.ofEntries(Map.entry(ListingCommand.ANSWER, l -> l.answer("we filed", until("O07"))),
                        Map.entry(ListingCommand.ALARM, l -> l.alarm(until("O07"))),
                        Map.entry(ListingCommand.CONFIRM, ListingTest::confirm),
                        Map.entry(ListingCommand.DROP, l -> l.drop("minor")),
                        Map.entry(ListingCommand.VERIFY_CURE, ListingTest::cure),
                        Map.entry(ListingCommand.REMOVE, l -> remove(l, CHEN, DAY)),
                        Map.entry(ListingCommand.ESCALATE, Listing::escalate),
                        Map.entry(ListingCommand.TIME_OUT, l -> l.timeOut(DAY)),
                        Map.entry(ListingCommand.ENTER, l -> l.enter(WU, DAY)),
                        Map.entry(ListingCommand.REFUSE, l -> l.refuse("minor")),
                        Map.entry(ListingCommand.OVERTURN, l -> l.overturn("wrong", DAY))),
                Map.of(ListingStatus.PROPOSED,
                        Set.of(ListingCommand.ALARM, ListingCommand.CONFIRM, ListingCommand.DROP), ListingStatus.LISTED,
                        Set.of(ListingCommand.VERIFY_CURE, ListingCommand.ESCALATE, ListingCommand.TIME_OUT),
                        ListingStatus.ESCALATED, Set.of(ListingCommand.VERIFY_CURE), ListingStatus.CURED,
                        Set.of(ListingCommand.REMOVE, ListingCommand.TIME_OUT), ListingStatus.REMOVED, Set.of(),
                        ListingStatus.DROPPED, Set.of()),
                Listing::status);
    }

    @Test
    void theAbnormalListBarsNothingTheSeriousOneNoPayForAcceptedWork() {
        assertThat(confirm(proposed()).effects()).isEmpty();
        assertThat(propose(ListKind.SERIOUS, ListGround.LARGE_FINE).enter(WU, DAY).effects())
                .containsExactly(Effect.BID, Effect.SIGN, Effect.EXTEND, Effect.RECEIVE_GRANT);
    }

    @Test
    void theSeriousListIsEnteredByACaseAndLeftByNoClock() {
        var proposed = propose(ListKind.SERIOUS, ListGround.LARGE_FINE);
        assertThat(proposed.accepted()).containsExactlyInAnyOrder(ListingCommand.ENTER, ListingCommand.REFUSE);
        var entry = after(() -> proposed, l -> l.enter(WU, DAY));
        assertThat(entry.accepted()).containsExactlyInAnyOrder(ListingCommand.VERIFY_CURE, ListingCommand.OVERTURN);
        cure(entry);
        assertThat(entry.accepted()).containsExactlyInAnyOrder(ListingCommand.REMOVE, ListingCommand.OVERTURN);
        assertThat(entry.removeBy()).isNull();
        assertThatThrownBy(() -> remove(entry, CHEN, DAY.plusMonths(24).minusDays(1))).isInstanceOf(RuleRefused.class);
        assertThat(remove(entry, CHEN, DAY.plusMonths(24)).reason()).isEqualTo("report filed");
    }

    @Test
    void whoWasNotHeardIsNotListed() {
        var asked = asked();
        assertThat(asked.accepted()).containsExactlyInAnyOrder(ListingCommand.ANSWER, ListingCommand.ALARM,
                ListingCommand.DROP);
        assertThatThrownBy(() -> confirm(asked)).isInstanceOf(Conflict.class);
        assertThat(asked.alarm(until("O07"))).as("silence is said to nobody").isEmpty();
        assertThat(asked.accepted()).contains(ListingCommand.CONFIRM).doesNotContain(ListingCommand.ANSWER);
        assertThat(asked.alarm(until("O07"))).as("the panel is late").hasSize(1);
        assertThat(confirm(asked).effects()).isEmpty();
        assertThat(asked.hearing().decideBy()).isNull();
    }

    @Test
    void everyGroundBelongsToOneList() {
        for (var ground : ListGround.values()) {
            for (var list : ListKind.values()) {
                if (ground.list() == list) {
                    assertThat(propose(list, ground).status()).isEqualTo(ListingStatus.PROPOSED);
                } else {
                    assertThatThrownBy(() -> propose(list, ground)).isInstanceOfSatisfying(Invalid.class,
                            refused -> assertThat(refused.field()).contains("ground"));
                }
            }
        }
    }

    @Test
    void nobodyDoesTwoSteps() {
        assertThatThrownBy(() -> proposed().confirm(LIN, DAY, rule("O10"), rule("O09-NOTHING"), rule("SEPARATION")))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> remove(cured(), LIN, DAY)).isInstanceOf(RuleRefused.class);
        assertThat(remove(cured(), CHEN, DAY).reason()).isEqualTo("report filed");
    }

    @Test
    void theClockAsksAfterTwoYearsOrRemovesAfterSixMonths() {
        assertThat(listed().fellDueOn()).isEqualTo("2028-09-14");
        assertThat(listed().asksForSerious()).isTrue();
        var penalty = after(() -> propose(ListKind.ABNORMAL, ListGround.SMALL_PENALTY), ListingTest::confirm);
        assertThat(penalty.fellDueOn()).isEqualTo("2027-03-14");
        assertThat(penalty.asksForSerious()).isFalse();
        assertThatThrownBy(() -> cure(penalty)).isInstanceOf(Conflict.class);
        assertThat(cured().fellDueOn()).as("the day after five workdays, the make-up Sunday being the fifth")
                .isEqualTo("2026-09-21");
    }
}
