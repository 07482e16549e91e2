package org.linli.funding.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.linli.funding.budget.Use;
import org.linli.funding.grant.GrantStatus.GrantCommand;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Rejection;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;

/**
 * Whatever is asked of a grant in whatever order: what is accepted, what is open and what went back are the grant, to
 * the fen.
 */
class GrantProperties {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Rule PEERS = RuleBook.shipped().get("FG04", DAY);
    private static final Rule SILENCE = RuleBook.shipped().get("F03", DAY);

    /** @param command one of the commands, or the clock for the number after the last */
    record Step(int command, int no, int days) {
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators
                .combine(Arbitraries.integers().between(0, GrantCommand.values().length),
                        Arbitraries.integers().between(0, 4), Arbitraries.integers().between(0, 12))
                .as(Step::new).list().ofMinSize(1).ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Integer>> amounts() {
        return Arbitraries.integers().between(1, 9_999_999).list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 500)
    void awardedIsAcceptedPlusOpenPlusReturned(@ForAll("amounts") List<Integer> amounts,
            @ForAll("steps") List<Step> steps) {
        var line = new GrantLine(UUID.randomUUID(), GrantKind.INCUBATION, UUID.randomUUID(), new Use(null, null, null),
                "S-1", "t", "e", Money.yuan("1000000"), DAY);
        var grant =
                Grant.apply(UUID.randomUUID(), "G-1", line, UUID.randomUUID(), "p",
                        IntStream.range(0, amounts.size()).mapToObj(
                                n -> Deliverable.promised(n + 1, "piece", Money.fen(amounts.get(n)), DAY.plusDays(20)))
                                .toList(),
                        DAY);
        var total = Money.fen(amounts.stream().mapToLong(Integer::longValue).sum());
        if (steps.getFirst().days() > 0) {
            grant.award(DAY);
        }
        var told = new ArrayList<GrantEvent>();
        var day = DAY;
        for (var step : steps) {
            day = day.plusDays(step.days());
            var before = grant.earned();
            try {
                told.addAll(ask(grant, step, day));
            } catch (Rejection refused) {
                assertThat(grant.earned()).isEqualTo(before);
            }
            assertThat(grant.amount()).isEqualTo(total);
            assertThat(grant.earned().isLessThan(before)).as("nothing earned is lost").isFalse();
            assertThat(sum(told)).as("each acceptance is told once").isEqualTo(grant.earned());
            var back = told.stream().filter(GrantEvent.Ended.class::isInstance)
                    .map(one -> ((GrantEvent.Ended) one).back()).reduce(Money.ZERO, Money::plus);
            assertThat(grant.earned().plus(open(grant)).plus(back)).isEqualTo(total);
            assertThat(grant.status() == GrantStatus.COMPLETED).isEqualTo(grant.earned().equals(total));
        }
    }

    /** What may still be earned; of a grant that was never awarded, all of it. */
    private static Money open(Grant grant) {
        return grant.status() == GrantStatus.ENDED ? Money.ZERO
                : grant.deliverables().stream().filter(one -> one.state() != Deliverable.State.ACCEPTED)
                        .map(Deliverable::amount).reduce(Money.ZERO, Money::plus);
    }

    private static Money sum(List<GrantEvent> told) {
        return told.stream().filter(GrantEvent.Accepted.class::isInstance)
                .map(one -> ((GrantEvent.Accepted) one).amount()).reduce(Money.ZERO, Money::plus);
    }

    private static List<GrantEvent> ask(Grant grant, Step step, LocalDate day) {
        if (step.command() == GrantCommand.values().length) {
            return grant.tick(day);
        }
        return List.of(switch (GrantCommand.values()[step.command()]) {
            case AWARD -> grant.award(day);
            case REFUSE -> grant.refuse("r");
            case WITHDRAW -> grant.withdraw();
            case DELIVER -> grant.deliver(step.no(), List.of("a".repeat(64)), day, day.plusDays(15));
            case ACCEPT -> grant.accept(step.no(), List.of(), PEERS, day);
            case SEND_BACK -> grant.sendBack(step.no(), "r", SILENCE, day);
            case END -> step.days() < 11 ? grant.deliver(step.no(), List.of("b".repeat(64)), day, day.plusDays(15))
                    : grant.end("r", day);
        });
    }
}
