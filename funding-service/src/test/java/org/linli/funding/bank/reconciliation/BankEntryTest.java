package org.linli.funding.bank.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.funding.bank.reconciliation.EntryStatus.EntryCommand;
import org.linli.funding.bank.reconciliation.Resolution.Kind;
import org.linli.funding.bank.reconciliation.Resolution.Reading;
import org.linli.funding.bank.reconciliation.Resolution.Wish;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.testkit.TransitionMatrix;

/** An exception in every status against every command; the kinds that settle it; two people. */
class BankEntryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Reading READING = new Reading(Direction.CREDIT, Money.yuan("7"), DAY, "R");
    private static final Wish NOTHING = new Wish(null, null, null, null, null);
    private static final Instant ACT_BY = Instant.EPOCH.plusSeconds(7);
    private static final Actor MAKER = Actor.of("maker");
    private static final Actor CHECKER = Actor.of("checker");

    /** A movement; of a payment that is not known, the word that it was refused. */
    private static BankEntry entry(Outcome outcome) {
        var line = outcome == Outcome.UNKNOWN_PAYMENT || outcome == Outcome.CONTRADICTION
                ? new Line(1, Direction.NONE, Verdict.RETURNED, Money.ZERO, null, null, null, null, "R", "")
                : new Line(1, Direction.CREDIT, Verdict.NOTHING, Money.yuan("7"), DAY, DAY, null, null, "R", "");
        return BankEntry.of(UUID.randomUUID(), UUID.randomUUID(), 1, line, Matching.Found.of(outcome), Instant.EPOCH,
                ACT_BY);
    }

    private static Wish source() {
        return new Wish(UUID.randomUUID(), null, null, null, null);
    }

    private static BankEntry open() {
        return entry(Outcome.UNKNOWN_CREDIT);
    }

    private static BankEntry proposed() {
        var entry = open();
        entry.propose(Kind.SOURCE, source(), "the district's second grant", MAKER);
        return entry;
    }

    private static BankEntry explained() {
        var entry = entry(Outcome.CLOSED_DAY);
        entry.propose(Kind.EXPLAINED, NOTHING, "another account", MAKER);
        entry.confirm(CHECKER, DAY);
        return entry;
    }

    private static BankEntry resolved() {
        var entry = proposed();
        entry.confirm(CHECKER, DAY);
        return entry;
    }

    @Test
    void acceptsInEveryStatusExactlyItsCommands() {
        TransitionMatrix.check(EntryStatus.class, EntryCommand.class,
                Map.of(EntryStatus.MATCHED, () -> entry(Outcome.SETTLED), EntryStatus.OPEN, BankEntryTest::open,
                        EntryStatus.PROPOSED, BankEntryTest::proposed, EntryStatus.EXPLAINED, BankEntryTest::explained,
                        EntryStatus.RESOLVED, BankEntryTest::resolved),
                Map.of(EntryCommand.PROPOSE,
                        one -> one.propose(one.outcome() == Outcome.CLOSED_DAY ? Kind.TODAY : Kind.SOURCE,
                                one.outcome() == Outcome.CLOSED_DAY ? NOTHING : source(), "r", MAKER),
                        EntryCommand.CONFIRM, one -> one.confirm(CHECKER, DAY), EntryCommand.REFUSE,
                        one -> one.refuse(CHECKER), EntryCommand.CORRECT, one -> one.corrected("r", DAY),
                        EntryCommand.REMIND, one -> one.remind(DAY, ACT_BY)),
                Map.of(EntryStatus.MATCHED, Set.of(), EntryStatus.OPEN,
                        Set.of(EntryCommand.PROPOSE, EntryCommand.CORRECT, EntryCommand.REMIND), EntryStatus.PROPOSED,
                        Set.of(EntryCommand.CONFIRM, EntryCommand.REFUSE, EntryCommand.CORRECT, EntryCommand.REMIND),
                        EntryStatus.EXPLAINED, Set.of(EntryCommand.PROPOSE), EntryStatus.RESOLVED, Set.of()),
                BankEntry::status);
    }

    @Test
    void whoeverProposesNeitherConfirmsNorRefuses() {
        assertThatThrownBy(() -> proposed().confirm(MAKER, DAY)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> proposed().refuse(MAKER)).isInstanceOf(Conflict.class);
        var refused = proposed();
        refused.refuse(CHECKER);
        assertThat(refused.status()).isEqualTo(EntryStatus.OPEN);
    }

    @Test
    void eachKindSettlesWhatItCanAndNamesWhatItNeeds() {
        for (var outcome : Outcome.values()) {
            for (var kind : Kind.values()) {
                if (!outcome.isException()) {
                    continue;
                }
                var entry = entry(outcome);
                var right = new Wish(kind.needsSource() ? UUID.randomUUID() : null,
                        kind.needsCounterpart() ? UUID.randomUUID() : null,
                        kind == Kind.PAYMENT ? UUID.randomUUID() : null, kind == Kind.READ ? READING : null,
                        kind == Kind.BATCH ? UUID.randomUUID() : null);
                if (kind.fits(outcome)) {
                    var wrong = new Wish(right.sourceId() == null ? UUID.randomUUID() : null, right.counterpart(),
                            right.paymentId(), right.reading(), right.batchId());
                    assertThatThrownBy(() -> entry.propose(kind, wrong, "r", MAKER)).isInstanceOf(Invalid.class);
                    entry.propose(kind, right, "r", MAKER);
                    assertThat(entry.status()).isEqualTo(EntryStatus.PROPOSED);
                } else {
                    assertThatThrownBy(() -> entry.propose(kind, right, "r", MAKER)).as("%s for %s", kind, outcome)
                            .isInstanceOf(Invalid.class);
                }
            }
        }
    }

    /** Nobody is left with an exception that nothing settles. */
    @Test
    void everyExceptionCanBeSettledByPeople() {
        for (var outcome : Outcome.values()) {
            assertThat(Arrays.stream(Kind.values()).anyMatch(kind -> kind.fits(outcome))).as("%s", outcome)
                    .isEqualTo(outcome.isException());
        }
    }

    @Test
    void whatIsLookedAtAgainAndIsAnExceptionStaysOpenAsThat() {
        var late = entry(Outcome.CLOSED_DAY);
        late.propose(Kind.TODAY, NOTHING, "the bank was late", MAKER);
        assertThatThrownBy(() -> late.stays(Matching.Found.of(Outcome.DUPLICATE), MAKER)).isInstanceOf(Conflict.class);
        assertThat(late.stays(Matching.Found.of(Outcome.DUPLICATE), CHECKER)).isInstanceOfSatisfying(
                BankEvent.ExceptionFound.class, found -> assertThat(found.heldBy()).isEqualTo(BankEntry.BANK));
        assertThat(late.status()).isEqualTo(EntryStatus.OPEN);
        assertThat(late.outcome()).isEqualTo(Outcome.DUPLICATE);
        late.corrected("the bank gave it back", DAY);
        assertThat(late.status()).isEqualTo(EntryStatus.RESOLVED);
    }
}
