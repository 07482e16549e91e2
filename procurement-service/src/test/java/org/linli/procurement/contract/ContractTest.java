package org.linli.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;
import org.linli.procurement.contract.Signature.Side;

class ContractTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RuleBook RULES = RuleBook.shipped();
    private static final String HASH = "e".repeat(64);
    private static final Instant NOW = TODAY.atStartOfDay(Deadline.ZONE).toInstant();
    private static final Actor AGENCY = Actor.of("director");
    private static final Actor PURCHASER = Actor.of("officer");
    private static final Work.UserOpinions HEARD = new Work.UserOpinions(10, 9, "s");

    private static Contract pending() {
        var amount = Money.yuan("2400000.01");
        var from = LocalDate.of(2027, 1, 1);
        var terms = new ContractTerms("n", Ids.next(), Ids.next(), Ids.next(), Ids.next(), "440105005", "440105005", "X", "t",
                amount, from, from.plusYears(1), from, 15, null, new InstalmentPlan(RULES, TODAY).of(amount, from, from.plusYears(1)),
                List.of(), List.of(), HASH, HASH);
        return Contract.draft(Ids.next(), Ids.next(), terms, HASH);
    }

    private static Contract active() {
        return after(after(pending(), contract -> contract.sign(Side.AGENCY, HASH, AGENCY, NOW)),
                contract -> contract.sign(Side.PURCHASER, HASH, PURCHASER, NOW));
    }

    private static Contract delivered(int no) {
        return after(active(), contract -> contract.deliver(no, TODAY, term(TODAY.plusDays(15))));
    }

    private static Deadline term(LocalDate day) {
        return new Deadline(day, "F03", "b", false);
    }

    private static Contract after(Contract contract, Consumer<Contract> step) {
        step.accept(contract);
        return contract;
    }

    private static Contract completed() {
        var contract = active();
        for (int no = 2; no <= 3; no++) {
            contract.deliver(no, TODAY, term(TODAY.plusDays(15)));
            contract.accept(no, HEARD, TODAY, RULES);
        }
        return contract;
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        var reach = new EnumMap<ContractStatus, Supplier<Contract>>(ContractStatus.class);
        reach.put(ContractStatus.PENDING_SIGNATURE, ContractTest::pending);
        reach.put(ContractStatus.ACTIVE, () -> delivered(2));
        reach.put(ContractStatus.SUSPENDED, () -> after(delivered(2), contract -> contract.suspend("r", TODAY)));
        reach.put(ContractStatus.COMPLETED, ContractTest::completed);
        reach.put(ContractStatus.TERMINATED, () -> after(active(), contract -> contract.terminate("r", "plan", TODAY)));
        var commands = new EnumMap<ContractCommand, Consumer<Contract>>(ContractCommand.class);
        commands.put(ContractCommand.SIGN, contract -> contract.sign(Side.AGENCY, HASH, AGENCY, NOW));
        commands.put(ContractCommand.ADVANCE, contract -> contract.payAdvance(ADVANCE, RULES));
        commands.put(ContractCommand.START, contract -> {
            if (contract.status() == ContractStatus.PENDING_SIGNATURE) {
                contract.payAdvance(ADVANCE, RULES);
            }
            contract.start(TODAY, RULES);
        });
        commands.put(ContractCommand.PROPOSE_CHANGE, contract -> contract.proposeChange(anyChange(contract), TODAY, RULES));
        commands.put(ContractCommand.CONSENT_TO_CHANGE, contract -> {
            if (contract.status() == ContractStatus.ACTIVE) {
                contract.proposeChange(anyChange(contract), TODAY, RULES);
            }
            contract.consentToChange(consent(Side.AGENCY, AGENCY), TODAY);
        });
        commands.put(ContractCommand.REFUSE_CHANGE, contract -> {
            if (contract.status() == ContractStatus.ACTIVE) {
                contract.proposeChange(anyChange(contract), TODAY, RULES);
            }
            contract.refuseChange(TODAY);
        });
        commands.put(ContractCommand.DELIVER, contract -> contract.deliver(3, TODAY, term(TODAY)));
        commands.put(ContractCommand.ACCEPT, contract -> contract.accept(2, HEARD, TODAY, RULES));
        commands.put(ContractCommand.SUSPEND, contract -> contract.suspend("r", TODAY));
        commands.put(ContractCommand.RESUME, contract -> contract.resume(TODAY));
        commands.put(ContractCommand.ASK_HANDOVER, contract -> contract.askHandover("r", TODAY));
        commands.put(ContractCommand.TERMINATE, contract -> contract.terminate("r", "plan", TODAY));
        commands.put(ContractCommand.COMPLETE, ContractTest::acceptTheLast);
        var table = new EnumMap<ContractStatus, Set<ContractCommand>>(ContractStatus.class);
        table.put(ContractStatus.PENDING_SIGNATURE, EnumSet.of(ContractCommand.SIGN, ContractCommand.ADVANCE,
                ContractCommand.START, ContractCommand.TERMINATE));
        table.put(ContractStatus.ACTIVE, EnumSet.complementOf(EnumSet.of(ContractCommand.SIGN, ContractCommand.ADVANCE,
                ContractCommand.RESUME)));
        table.put(ContractStatus.SUSPENDED, EnumSet.of(ContractCommand.ACCEPT, ContractCommand.RESUME,
                ContractCommand.ASK_HANDOVER, ContractCommand.TERMINATE));
        table.put(ContractStatus.COMPLETED, Set.of());
        table.put(ContractStatus.TERMINATED, Set.of());
        TransitionMatrix.check(ContractStatus.class, ContractCommand.class, reach, commands, table, Contract::status);
    }

    /** COMPLETE is no request of its own: accepting the last work completes an active contract. */
    private static void acceptTheLast(Contract contract) {
        contract.commands().stream().filter(ContractCommand.COMPLETE::equals).findFirst()
                .orElseThrow(() -> new IllegalTransition("Contract", contract.id(), contract.status(), ContractCommand.COMPLETE));
        contract.accept(2, HEARD, TODAY, RULES);
        contract.deliver(3, TODAY, term(TODAY));
        assertThat(contract.accept(3, HEARD, TODAY, RULES)).last().isInstanceOf(ContractEvent.Completed.class);
    }

    private static final Advance ADVANCE = new Advance(Money.yuan("1000.00"), TODAY, "bank slip");
    private static final String CHANGED = "d".repeat(64);

    private static Signature consent(Side side, Actor signer) {
        return new Signature(side, signer.id(), CHANGED, NOW);
    }

    private static ContractChange anyChange(Contract contract) {
        return new ContractChange(1, ContractChange.Kind.SUPPLEMENT, "w", contract.terms().amount(), Money.yuan("1.00"), contract.terms(),
                CHANGED, List.of(consent(Side.PURCHASER, PURCHASER)), ContractChange.State.PROPOSED, null);
    }

    private static ContractEvent propose(Contract contract, String delta) {
        var change = Money.yuan(delta);
        var terms = new ChangePlan(RULES, TODAY).of(contract.terms(), contract.works(), ContractChange.Kind.SUPPLEMENT, change, null);
        return contract.proposeChange(new ContractChange(contract.changes().size() + 1, ContractChange.Kind.SUPPLEMENT, "more visits",
                contract.terms().amount(), change, terms, CHANGED, List.of(consent(Side.PURCHASER, PURCHASER)),
                ContractChange.State.PROPOSED, null), TODAY, RULES);
    }

    private static void agree(Contract contract, String delta) {
        propose(contract, delta);
        contract.consentToChange(consent(Side.AGENCY, AGENCY), TODAY);
    }

    @Test
    void allChangesTogetherStayWithinATenthOfTheOriginalPrice() {
        var contract = active();
        agree(contract, "-100000.00");
        agree(contract, "100000.00");
        assertThat(contract.terms().amount()).isEqualTo(Money.yuan("2400000.01"));
        assertThatThrownBy(() -> propose(contract, "40000.01")).isInstanceOfSatisfying(RuleRefused.class,
                refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("P15"));
        agree(contract, "40000.00");
        assertThat(contract.terms().amount()).isEqualTo(Money.yuan("2440000.01"));
        assertThat(contract.sha256()).isEqualTo(CHANGED);
    }

    @Test
    void aChangeNeedsTheOtherSideAndTheSameText() {
        var contract = active();
        propose(contract, "100.00");
        assertThatThrownBy(() -> propose(contract, "100.00")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> contract.consentToChange(consent(Side.PURCHASER, Actor.of("another")), TODAY))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> contract.consentToChange(consent(Side.AGENCY, PURCHASER), TODAY)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> contract.consentToChange(new Signature(Side.AGENCY, "director", HASH, NOW), TODAY))
                .isInstanceOf(Conflict.class);
        contract.refuseChange(TODAY);
        assertThat(contract.terms().amount()).isEqualTo(Money.yuan("2400000.01"));
        assertThatThrownBy(() -> contract.consentToChange(consent(Side.AGENCY, AGENCY), TODAY)).isInstanceOf(Conflict.class);
    }

    @Test
    void aSupplementGoesIntoTheLastUndeliveredInstalmentAndABridgeIsOneMore() {
        var contract = delivered(3);
        var more = new ChangePlan(RULES, TODAY).of(contract.terms(), contract.works(), ContractChange.Kind.SUPPLEMENT,
                Money.yuan("10000.00"), null);
        assertThat(more.instalments().get(1).amount()).isEqualTo(Money.yuan("970000.00"));
        assertThat(more.instalments().get(1).wage()).isEqualTo(Money.yuan("630500.00"));
        var until = contract.terms().to().plusMonths(2);
        var bridge = new ChangePlan(RULES, TODAY).of(contract.terms(), contract.works(), ContractChange.Kind.BRIDGE,
                Money.yuan("200000.00"), until);
        assertThat(bridge.to()).isEqualTo(until);
        assertThat(bridge.instalments()).hasSize(4).last().satisfies(last -> assertThat(last.expectedOn()).isEqualTo(until));
        assertThatThrownBy(() -> new ChangePlan(RULES, TODAY).of(contract.terms(), contract.works(), ContractChange.Kind.BRIDGE,
                Money.yuan("1.00"), contract.terms().from().plusMonths(37))).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> new ChangePlan(RULES, TODAY).of(contract.terms(), contract.works(), ContractChange.Kind.BRIDGE,
                Money.yuan("1.00"), contract.terms().to())).isInstanceOf(Invalid.class);
    }

    @Test
    void noStartBeforeTheSignatureWithoutAnAdvance() {
        var contract = pending();
        assertThatThrownBy(() -> contract.start(TODAY, RULES)).isInstanceOfSatisfying(RuleRefused.class,
                refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("HC4"));
        assertThatThrownBy(() -> contract.payAdvance(new Advance(Money.yuan("1200000.02"), TODAY, "s"), RULES))
                .isInstanceOf(RuleRefused.class);
        contract.payAdvance(ADVANCE, RULES);
        assertThat(contract.start(TODAY, RULES)).isInstanceOfSatisfying(ContractEvent.ServiceStarted.class,
                started -> assertThat(started.beforeSignature()).isTrue());
        assertThatThrownBy(() -> contract.start(TODAY, RULES)).isInstanceOf(Conflict.class);
    }

    @Test
    void twoPeopleSignTheSameText() {
        var contract = pending();
        assertThatThrownBy(() -> contract.sign(Side.AGENCY, "f".repeat(64), AGENCY, NOW)).isInstanceOf(Conflict.class);
        assertThat(contract.sign(Side.AGENCY, HASH, AGENCY, NOW)).isEmpty();
        assertThatThrownBy(() -> contract.sign(Side.AGENCY, HASH, PURCHASER, NOW)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> contract.sign(Side.PURCHASER, HASH, AGENCY, NOW)).isInstanceOf(Conflict.class);
        assertThat(contract.sign(Side.PURCHASER, HASH, PURCHASER, NOW)).singleElement()
                .isInstanceOfSatisfying(ContractEvent.Signed.class, signed -> {
                    assertThat(signed.signedOn()).isEqualTo(TODAY);
                    assertThat(signed.instalments().getFirst().expectedOn()).isEqualTo(TODAY);
                });
    }

    @Test
    void instalmentsSumToTheFen() {
        var plan = pending().terms().instalments();
        assertThat(plan).extracting(Instalment::amount).containsExactly(Money.yuan("1200000.01"), Money.yuan("960000.00"),
                Money.yuan("240000.00"));
        assertThat(plan.get(1).wage()).isEqualTo(Money.yuan("624000.00"));
        assertThat(plan.get(1).retention()).isEqualTo(Money.yuan("48000.00"));
        assertThat(plan.get(1).performance()).isEqualTo(Money.yuan("288000.00"));
    }

    @Test
    void silenceIsSaidOnceWithTheDayTheTermEnded() {
        var contract = active();
        contract.deliver(2, TODAY, term(TODAY.plusDays(15)));
        contract.deliver(3, TODAY, term(TODAY.plusDays(10)));
        assertThat(contract.tick(term(TODAY.plusDays(10)).passesAt().minusSeconds(1))).isEmpty();
        var missed = contract.tick(term(TODAY.plusDays(60)).passesAt());
        assertThat(missed).extracting(event -> ((ContractEvent.AcceptanceOverdue) event).termEndedOn())
                .containsExactly(TODAY.plusDays(10), TODAY.plusDays(15));
        assertThat(contract.tick(term(TODAY.plusDays(61)).passesAt())).isEmpty();
    }

    @Test
    void lateAcceptanceCountsFromTheEndOfTheTerm() {
        var contract = delivered(2);
        var accepted = (ContractEvent.WorkAccepted) contract.accept(2, HEARD, TODAY.plusDays(40), RULES).getFirst();
        assertThat(accepted.acceptedOn()).isEqualTo(TODAY.plusDays(15));
        assertThat(accepted.deemed()).isTrue();
        var prompt = (ContractEvent.WorkAccepted) delivered(2).accept(2, HEARD, TODAY.plusDays(15), RULES).getFirst();
        assertThat(prompt.deemed()).isFalse();
    }

    @Test
    void aRunningServiceEndsWithAPlan() {
        assertThatThrownBy(() -> active().terminate("r", " ", TODAY)).isInstanceOf(Invalid.class);
        assertThat(pending().terminate("r", null, TODAY)).isInstanceOf(ContractEvent.Terminated.class);
        assertThatThrownBy(() -> delivered(2).deliver(2, TODAY, term(TODAY))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> active().accept(2, HEARD, TODAY, RULES)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> active().deliver(4, TODAY, term(TODAY))).isInstanceOf(Invalid.class);
    }
}
