package org.linli.procurement.contracting.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.problem.Unprocessable;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.contracting.performance.Advance;
import org.linli.procurement.contracting.performance.Bond;
import org.linli.procurement.contracting.performance.HandoverPlan;
import org.linli.procurement.contracting.performance.ProposedTermination;
import org.linli.procurement.contracting.performance.Subcontract;
import org.linli.procurement.contracting.performance.Work;
import org.linli.procurement.contracting.terms.ContractChange;
import org.linli.procurement.contracting.terms.ContractTerms;
import org.linli.procurement.contracting.terms.Filing;
import org.linli.procurement.contracting.terms.Instalment;
import org.linli.procurement.contracting.terms.InstalmentPlan;
import org.linli.procurement.contracting.terms.Signature;
import org.linli.procurement.contracting.terms.Signature.Side;

class ContractTest {

    private static final Deadline REVIEW = new Deadline(LocalDate.of(2099, 1, 1), "HD2", "b", false);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RuleBook RULES = RuleBook.shipped();
    private static final String HASH = "e".repeat(64);
    private static final Instant NOW = TODAY.atStartOfDay(Deadline.ZONE).toInstant();
    private static final Actor AGENCY = Actor.of("director");
    private static final Actor PURCHASER = Actor.of("officer");
    private static final Work.UserOpinions HEARD = new Work.UserOpinions(10, 9, "s");

    private static Signature signed(Side side, String text, Actor signer) {
        return new Signature(side, null, signer.id(), text, NOW);
    }

    private static Contract pending() {
        return pending(List.of());
    }

    private static Contract pending(List<UUID> partners) {
        var amount = Money.yuan("2400000.01");
        var from = LocalDate.of(2027, 1, 1);
        var terms = new ContractTerms("n", Ids.next(), Ids.next(), Ids.next(), Ids.next(), partners, "440105005",
                "440105005", "X", "t", amount, from, from.plusYears(1), from, 15, null,
                new InstalmentPlan(RULES, TODAY).of(amount, from, from.plusYears(1)), List.of(), List.of(), HASH, HASH);
        return Contract.draft(Ids.next(), Ids.next(), Handlers.NONE, terms, HASH);
    }

    private static Contract active() {
        var contract = after(after(pending(), draft -> draft.sign(signed(Side.AGENCY, HASH, AGENCY))),
                draft -> draft.sign(signed(Side.PURCHASER, HASH, PURCHASER)));
        contract.oweFiling(Filing.signed(TODAY, RULES, WorkCalendar.published()));
        return contract;
    }

    private static Contract delivered(int no) {
        return after(started(), contract -> deliver(contract, no));
    }

    private static Contract started() {
        return after(active(), contract -> contract.start(contract.terms().from(), RULES));
    }

    /** On the day of the instalment, with fifteen days to accept. */
    private static void deliver(Contract contract, int no) {
        var day = dayOf(contract, no);
        contract.deliver(no, 0, day, term(day.plusDays(15)), RULES);
    }

    private static LocalDate dayOf(Contract contract, int no) {
        return contract.terms().expectedOn(no).orElse(TODAY);
    }

    private static ProposedTermination ending(String words) {
        return new ProposedTermination("r", words, PURCHASER.id(), TODAY, term(TODAY.plusDays(14)));
    }

    private static Work.Refusal refusal(LocalDate on) {
        return new Work.Refusal(on, "no records", Work.Undisputed.WAGES, term(on.plusDays(15)));
    }

    private static Deadline term(LocalDate day) {
        return new Deadline(day, "F03", "b", false);
    }

    private static Contract after(Contract contract, Consumer<Contract> step) {
        step.accept(contract);
        return contract;
    }

    private static Contract completed() {
        var contract = started();
        contract.administration().lodgeBond(BOND, RULES);
        for (int no = 2; no <= 3; no++) {
            deliver(contract, no);
            contract.accept(no, HEARD, TODAY, RULES);
        }
        return contract;
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        var reach = new EnumMap<ContractStatus, Supplier<Contract>>(ContractStatus.class);
        reach.put(ContractStatus.PENDING_SIGNATURE, ContractTest::pending);
        reach.put(ContractStatus.ACTIVE, () -> delivered(2));
        reach.put(ContractStatus.SUSPENDED,
                () -> after(delivered(2), contract -> contract.suspend("r", TODAY, REVIEW)));
        reach.put(ContractStatus.COMPLETED, ContractTest::completed);
        reach.put(ContractStatus.TERMINATED, () -> after(active(), contract -> {
            contract.administration().lodgeBond(BOND, RULES);
            handedOver(contract).terminate(ending("plan"), PURCHASER, TODAY, RULES);
            contract.confirmTermination(AGENCY, TODAY, RULES.get("HC10", TODAY));
        }));
        var commands = new EnumMap<ContractCommand, Consumer<Contract>>(ContractCommand.class);
        commands.put(ContractCommand.SIGN, contract -> contract.sign(signed(Side.AGENCY, HASH, AGENCY)));
        commands.put(ContractCommand.ADVANCE, contract -> contract.payAdvance(ADVANCE, RULES));
        commands.put(ContractCommand.START, contract -> {
            if (contract.status() == ContractStatus.PENDING_SIGNATURE) {
                contract.payAdvance(ADVANCE, RULES);
            }
            contract.require(ContractCommand.START);
            if (contract.performance().startedOn().isEmpty()) {
                contract.start(contract.terms().from(), RULES);
            }
        });
        commands.put(ContractCommand.PROPOSE_CHANGE,
                contract -> contract.proposeChange(anyChange(contract), TODAY, RULES));
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
        commands.put(ContractCommand.DELIVER, contract -> deliver(contract, 3));
        commands.put(ContractCommand.REFUSE_WORK, contract -> contract.refuseWork(2, refusal(TODAY), RULES));
        commands.put(ContractCommand.ACCEPT, contract -> contract.accept(2, HEARD, TODAY, RULES));
        commands.put(ContractCommand.SUSPEND, contract -> contract.suspend("r", TODAY, REVIEW));
        commands.put(ContractCommand.RESUME, contract -> contract.resume(TODAY));
        commands.put(ContractCommand.ASK_HANDOVER, contract -> contract.administration().askHandover("r", TODAY));
        commands.put(ContractCommand.PROPOSE_HANDOVER,
                contract -> contract.administration().proposeHandover(plan(Side.AGENCY), TODAY, RULES));
        commands.put(ContractCommand.ACCEPT_HANDOVER,
                contract -> proposedIfRunning(contract).administration().acceptHandover(TODAY));
        commands.put(ContractCommand.REFUSE_HANDOVER,
                contract -> proposedIfRunning(contract).administration().refuseHandover("r", TODAY));
        commands.put(ContractCommand.TERMINATE, contract -> {
            if (runs(contract)) {
                handedOver(contract);
            }
            contract.terminate(ending("plan"), PURCHASER, TODAY, RULES);
        });
        commands.put(ContractCommand.CONFIRM_TERMINATION,
                contract -> endingIfRunning(contract).confirmTermination(AGENCY, TODAY, RULES.get("HC10", TODAY)));
        commands.put(ContractCommand.REJECT_TERMINATION,
                contract -> endingIfRunning(contract).rejectTermination(TODAY));
        commands.put(ContractCommand.END, contract -> contract.end("r", TODAY));
        commands.put(ContractCommand.DECLARE_SUBCONTRACT,
                contract -> contract.administration().declareSubcontract(catering("1.00"), TODAY, RULES));
        commands.put(ContractCommand.CONSENT_TO_SUBCONTRACT, contract -> {
            if (contract.status() == ContractStatus.ACTIVE) {
                contract.administration().declareSubcontract(catering("1.00"), TODAY, RULES);
            }
            contract.administration().consentToSubcontract(1, TODAY);
        });
        commands.put(ContractCommand.PUBLISH_TEXT,
                contract -> contract.administration().file(Filing.Kind.PUBLICATION, "r", TODAY));
        commands.put(ContractCommand.FILE_COPY,
                contract -> contract.administration().file(Filing.Kind.COPY, "r", TODAY));
        commands.put(ContractCommand.LODGE_BOND, contract -> contract.administration().lodgeBond(BOND, RULES));
        commands.put(ContractCommand.REFUND_BOND, contract -> contract.administration().refundBond(TODAY));
        commands.put(ContractCommand.COMPLETE, ContractTest::acceptTheLast);
        var table = new EnumMap<ContractStatus, Set<ContractCommand>>(ContractStatus.class);
        table.put(ContractStatus.PENDING_SIGNATURE, EnumSet.of(ContractCommand.SIGN, ContractCommand.ADVANCE,
                ContractCommand.START, ContractCommand.TERMINATE, ContractCommand.END, ContractCommand.LODGE_BOND));
        table.put(ContractStatus.ACTIVE, EnumSet.complementOf(EnumSet.of(ContractCommand.SIGN, ContractCommand.ADVANCE,
                ContractCommand.RESUME, ContractCommand.REFUND_BOND, ContractCommand.END)));
        table.put(ContractStatus.SUSPENDED,
                EnumSet.of(ContractCommand.ACCEPT, ContractCommand.RESUME, ContractCommand.ASK_HANDOVER,
                        ContractCommand.PROPOSE_HANDOVER, ContractCommand.ACCEPT_HANDOVER,
                        ContractCommand.REFUSE_HANDOVER, ContractCommand.TERMINATE, ContractCommand.REFUSE_WORK,
                        ContractCommand.CONFIRM_TERMINATION, ContractCommand.REJECT_TERMINATION,
                        ContractCommand.PUBLISH_TEXT, ContractCommand.FILE_COPY));
        table.put(ContractStatus.COMPLETED,
                EnumSet.of(ContractCommand.PUBLISH_TEXT, ContractCommand.FILE_COPY, ContractCommand.REFUND_BOND));
        table.put(ContractStatus.TERMINATED, EnumSet.of(ContractCommand.REFUND_BOND));
        TransitionMatrix.check(ContractStatus.class, ContractCommand.class, reach, commands, table, Contract::status);
    }

    /** COMPLETE is no request of its own: accepting the last work completes an active contract. */
    private static void acceptTheLast(Contract contract) {
        contract.accepted().stream().filter(ContractCommand.COMPLETE::equals).findFirst().orElseThrow(
                () -> new IllegalTransition("Contract", contract.id(), contract.status(), ContractCommand.COMPLETE));
        contract.accept(2, HEARD, TODAY, RULES);
        deliver(contract, 3);
        assertThat(contract.accept(3, HEARD, TODAY, RULES)).last().isInstanceOf(ContractEvent.Completed.class);
    }

    private static boolean runs(Contract contract) {
        return contract.status() == ContractStatus.ACTIVE || contract.status() == ContractStatus.SUSPENDED;
    }

    private static Contract proposedIfRunning(Contract contract) {
        if (runs(contract)) {
            contract.administration().proposeHandover(plan(Side.AGENCY), TODAY, RULES);
        }
        return contract;
    }

    private static Contract endingIfRunning(Contract contract) {
        if (runs(contract)) {
            handedOver(contract).terminate(ending("plan"), PURCHASER, TODAY, RULES);
        }
        return contract;
    }

    private static Contract handedOver(Contract contract) {
        proposedIfRunning(contract).administration().acceptHandover(TODAY);
        return contract;
    }

    private static HandoverPlan plan(Side by) {
        var parts = List.of(new HandoverPlan.Part(Ids.next(), 70, TODAY.plusDays(20)),
                new HandoverPlan.Part(Ids.next(), 50, TODAY.plusDays(30)));
        return HandoverPlan.propose(120, parts, "c", by, TODAY);
    }

    private static Subcontract catering(String amount) {
        return new Subcontract(1, "52440105MJK0000144", Subcontract.Part.CATERING, "d", Money.yuan(amount), TODAY,
                null);
    }

    private static final Bond BOND =
            new Bond(Money.yuan("240000.00"), Bond.Instrument.GUARANTEE, TODAY, null, null, false);
    private static final Advance ADVANCE = new Advance(Money.yuan("1000.00"), TODAY, "bank slip");
    private static final String CHANGED = "d".repeat(64);

    private static Signature consent(Side side, Actor signer) {
        return new Signature(side, null, signer.id(), CHANGED, NOW);
    }

    private static ContractChange anyChange(Contract contract) {
        return new ContractChange(1, ContractChange.Kind.SUPPLEMENT, "w", contract.terms().amount(), Money.yuan("1.00"),
                contract.terms(), CHANGED, List.of(consent(Side.PURCHASER, PURCHASER)), ContractChange.State.PROPOSED,
                null, null);
    }

    private static ContractEvent propose(Contract contract, String delta) {
        var change = Money.yuan(delta);
        var terms = new ChangePlan(RULES, TODAY).of(contract.terms(), contract.performance().works(),
                ContractChange.Kind.SUPPLEMENT, change, null);
        return contract.proposeChange(
                new ContractChange(contract.agreement().changes().size() + 1, ContractChange.Kind.SUPPLEMENT,
                        "more visits", contract.terms().amount(), change, terms, CHANGED,
                        List.of(consent(Side.PURCHASER, PURCHASER)), ContractChange.State.PROPOSED, null, null),
                TODAY, RULES);
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
        assertThat(contract.agreement().sha256()).isEqualTo(CHANGED);
    }

    @Test
    void aChangeNeedsTheOtherSideAndTheSameText() {
        var contract = active();
        propose(contract, "100.00");
        assertThatThrownBy(() -> propose(contract, "100.00")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> contract.consentToChange(consent(Side.PURCHASER, Actor.of("another")), TODAY))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> contract.consentToChange(consent(Side.AGENCY, PURCHASER), TODAY))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(
                () -> contract.consentToChange(new Signature(Side.AGENCY, null, "director", HASH, NOW), TODAY))
                .isInstanceOf(Unprocessable.class);
        contract.refuseChange(TODAY);
        assertThat(contract.terms().amount()).isEqualTo(Money.yuan("2400000.01"));
        assertThatThrownBy(() -> contract.consentToChange(consent(Side.AGENCY, AGENCY), TODAY))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aSupplementGoesIntoTheLastUndeliveredInstalmentAndABridgeIsOneMore() {
        var contract = delivered(2);
        var more = new ChangePlan(RULES, TODAY).of(contract.terms(), contract.performance().works(),
                ContractChange.Kind.SUPPLEMENT, Money.yuan("10000.00"), null);
        assertThat(more.instalments().get(2).amount()).isEqualTo(Money.yuan("250000.00"));
        assertThat(more.instalments().get(2).wage()).isEqualTo(Money.yuan("162500.00"));
        var until = contract.terms().to().plusMonths(2);
        var bridge = new ChangePlan(RULES, TODAY).of(contract.terms(), contract.performance().works(),
                ContractChange.Kind.BRIDGE, Money.yuan("200000.00"), until);
        assertThat(bridge.to()).isEqualTo(until);
        assertThat(bridge.instalments()).hasSize(4).last()
                .satisfies(last -> assertThat(last.expectedOn()).isEqualTo(until));
        assertThatThrownBy(() -> new ChangePlan(RULES, TODAY).of(contract.terms(), contract.performance().works(),
                ContractChange.Kind.BRIDGE, Money.yuan("1.00"), contract.terms().from().plusMonths(37)))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> new ChangePlan(RULES, TODAY).of(contract.terms(), contract.performance().works(),
                ContractChange.Kind.BRIDGE, Money.yuan("1.00"), contract.terms().to())).isInstanceOf(Invalid.class);
    }

    @Test
    void noStartBeforeTheSignatureWithoutAnAdvance() {
        var contract = pending();
        assertThatThrownBy(() -> contract.start(TODAY, RULES)).isInstanceOfSatisfying(RuleRefused.class,
                refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("HC4"));
        assertThatThrownBy(() -> contract.payAdvance(new Advance(Money.yuan("1200000.02"), TODAY, "s"), RULES))
                .isInstanceOf(RuleRefused.class);
        contract.payAdvance(ADVANCE, RULES);
        var from = contract.terms().from();
        assertThatThrownBy(() -> contract.start(from.minusDays(1), RULES)).isInstanceOfSatisfying(RuleRefused.class,
                refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("HC4.day"));
        assertThat(contract.start(from, RULES)).isInstanceOfSatisfying(ContractEvent.ServiceStarted.class,
                started -> assertThat(started.beforeSignature()).isTrue());
        assertThatThrownBy(() -> contract.start(from, RULES)).isInstanceOf(Conflict.class);
    }

    @Test
    void twoPeopleSignTheSameText() {
        var contract = pending();
        assertThatThrownBy(() -> contract.sign(signed(Side.AGENCY, "f".repeat(64), AGENCY)))
                .isInstanceOf(Unprocessable.class);
        assertThat(contract.sign(signed(Side.AGENCY, HASH, AGENCY))).isEmpty();
        assertThatThrownBy(() -> contract.sign(signed(Side.AGENCY, HASH, PURCHASER))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> contract.sign(signed(Side.PURCHASER, HASH, AGENCY))).isInstanceOf(Conflict.class);
        assertThat(contract.sign(signed(Side.PURCHASER, HASH, PURCHASER))).singleElement()
                .isInstanceOfSatisfying(ContractEvent.Signed.class, signed -> {
                    assertThat(signed.signedOn()).isEqualTo(TODAY);
                    assertThat(signed.instalments().getFirst().expectedOn()).isEqualTo(TODAY);
                });
    }

    @Test
    void everyMemberOfAConsortiumSigns() {
        var partner = Ids.next();
        var contract = pending(List.of(partner));
        var lead = new Signature(Side.AGENCY, contract.agencyId(), "director", HASH, NOW);
        assertThat(contract.sign(lead)).isEmpty();
        assertThatThrownBy(() -> contract.sign(new Signature(Side.AGENCY, contract.agencyId(), "deputy", HASH, NOW)))
                .isInstanceOf(Conflict.class);
        assertThat(contract.sign(signed(Side.PURCHASER, HASH, PURCHASER))).isEmpty();
        assertThat(contract.status()).isEqualTo(ContractStatus.PENDING_SIGNATURE);
        assertThatThrownBy(() -> contract.sign(new Signature(Side.AGENCY, partner, "director", HASH, NOW)))
                .isInstanceOf(Conflict.class);
        assertThat(contract.sign(new Signature(Side.AGENCY, partner, "director-2", HASH, NOW))).hasSize(1);
        assertThat(contract.status()).isEqualTo(ContractStatus.ACTIVE);
    }

    @Test
    void instalmentsSumToTheFen() {
        var plan = pending().terms().instalments();
        assertThat(plan).extracting(Instalment::amount).containsExactly(Money.yuan("1200000.01"),
                Money.yuan("960000.00"), Money.yuan("240000.00"));
        assertThat(plan.get(1).wage()).isEqualTo(Money.yuan("624000.00"));
        assertThat(plan.get(1).retention()).isEqualTo(Money.yuan("48000.00"));
        assertThat(plan.get(1).performance()).isEqualTo(Money.yuan("288000.00"));
    }

    @Test
    void silenceIsSaidOnceWithTheDayTheTermEnded() {
        var contract = started();
        deliver(contract, 2);
        deliver(contract, 3);
        contract.administration().file(Filing.Kind.PUBLICATION, "r", TODAY);
        contract.administration().file(Filing.Kind.COPY, "r", TODAY);
        var first = dayOf(contract, 2).plusDays(15);
        var second = dayOf(contract, 3).plusDays(15);
        assertThat(contract.tick(term(first).passesAt().minusSeconds(1))).isEmpty();
        var missed = contract.tick(term(second).passesAt());
        assertThat(missed).extracting(event -> ((ContractEvent.AcceptanceOverdue) event).termEndedOn())
                .containsExactly(first, second);
        assertThat(contract.tick(term(second.plusDays(1)).passesAt())).isEmpty();
    }

    @Test
    void lateAcceptanceCountsFromTheEndOfTheTerm() {
        var contract = delivered(2);
        var end = dayOf(contract, 2).plusDays(15);
        var accepted = (ContractEvent.WorkAccepted) contract.accept(2, HEARD, end.plusDays(25), RULES).getFirst();
        assertThat(accepted.acceptedOn()).isEqualTo(end);
        assertThat(accepted.deemed()).isTrue();
        var prompt = (ContractEvent.WorkAccepted) delivered(2).accept(2, HEARD, end, RULES).getFirst();
        assertThat(prompt.deemed()).isFalse();
    }

    @Test
    void workIsHandedOverOnceTheServiceBeganInOrderAndOnItsDay() {
        var unbegun = active();
        assertThatThrownBy(() -> deliver(unbegun, 2)).isInstanceOf(Conflict.class);
        var contract = started();
        assertThatThrownBy(() -> deliver(contract, 3)).isInstanceOf(Conflict.class);
        var day = dayOf(contract, 2);
        assertThatThrownBy(() -> contract.deliver(2, 0, day.minusDays(1), term(day), RULES)).isInstanceOfSatisfying(
                RuleRefused.class, refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("HC9"));
        deliver(contract, 2);
        assertThatThrownBy(() -> contract.deliver(3, 0, day, term(day), RULES)).isInstanceOf(RuleRefused.class);
    }

    @Test
    void workThatWentBackIsMendedAndHasTheSameClockAgain() {
        var contract = delivered(2);
        var day = dayOf(contract, 2);
        assertThat(contract.refuseWork(2, refusal(day), RULES)).isInstanceOfSatisfying(
                AdministrationEvent.WorkRefused.class,
                refused -> assertThat(refused.undisputed()).isEqualTo(Work.Undisputed.WAGES));
        assertThat(contract.tick(term(day.plusDays(60)).passesAt()))
                .noneMatch(ContractEvent.AcceptanceOverdue.class::isInstance);
        assertThatThrownBy(() -> contract.accept(2, HEARD, day, RULES)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> deliver(contract, 3)).isInstanceOf(Conflict.class);
        deliver(contract, 2);
        contract.refuseWork(2, refusal(day), RULES);
        deliver(contract, 2);
        assertThatThrownBy(() -> contract.refuseWork(2, refusal(day), RULES)).isInstanceOfSatisfying(RuleRefused.class,
                refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("HC8.times"));
        assertThat(contract.tick(term(day.plusDays(15)).passesAt())).singleElement()
                .isInstanceOf(ContractEvent.AcceptanceOverdue.class);
        var more = new Work.UserOpinions(9, 10, "s");
        assertThatThrownBy(() -> contract.accept(2, more, day, RULES)).isInstanceOf(Invalid.class);
    }

    @Test
    void aRunningServiceEndsWithAPlan() {
        assertThatThrownBy(() -> active().terminate(ending("words alone"), PURCHASER, TODAY, RULES))
                .isInstanceOfSatisfying(RuleRefused.class,
                        refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("HC7"));
        var proposed = proposedIfRunning(active());
        assertThatThrownBy(() -> proposed.terminate(ending(null), PURCHASER, TODAY, RULES))
                .isInstanceOf(RuleRefused.class);
        proposed.administration().acceptHandover(TODAY);
        assertThat(proposed.terminate(ending(null), PURCHASER, TODAY, RULES))
                .isInstanceOf(AdministrationEvent.TerminationProposed.class);
        assertThat(proposed.status()).isEqualTo(ContractStatus.ACTIVE);
        var rule = RULES.get("HC10", TODAY);
        assertThatThrownBy(() -> proposed.confirmTermination(PURCHASER, TODAY, rule)).isInstanceOf(RuleRefused.class);
        assertThat(proposed.tick(term(TODAY.plusDays(14)).passesAt()))
                .anySatisfy(event -> assertThat(event).isInstanceOf(AdministrationEvent.TerminationDropped.class));
        proposed.terminate(ending(null), PURCHASER, TODAY, RULES);
        assertThat(proposed.confirmTermination(AGENCY, TODAY, rule))
                .isInstanceOfSatisfying(ContractEvent.Terminated.class, ended -> {
                    assertThat(ended.handoverPlan()).isEqualTo("c");
                    assertThat(ended.handover()).extracting(HandoverPlan.Part::cases).containsExactly(70, 50);
                });
        assertThat(pending().terminate(ending(null), PURCHASER, TODAY, RULES))
                .isInstanceOf(ContractEvent.Terminated.class);
        var reliedOn = after(pending(), draft -> draft.sign(signed(Side.AGENCY, HASH, AGENCY)));
        assertThatThrownBy(() -> reliedOn.terminate(ending(null), PURCHASER, TODAY, RULES))
                .isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> deliver(delivered(2), 2)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> active().accept(2, HEARD, TODAY, RULES)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> active().deliver(4, 0, TODAY, term(TODAY), RULES)).isInstanceOf(Invalid.class);
    }

    @Test
    void noCaseIsLeftWithoutAnOwner() {
        var parts = List.of(new HandoverPlan.Part(Ids.next(), 70, TODAY));
        assertThatThrownBy(() -> HandoverPlan.propose(71, parts, "c", Side.AGENCY, TODAY)).isInstanceOf(Invalid.class);
        var contract = active();
        var toItself = HandoverPlan.propose(1, List.of(new HandoverPlan.Part(contract.agencyId(), 1, TODAY)), "c",
                Side.AGENCY, TODAY);
        assertThatThrownBy(() -> contract.administration().proposeHandover(toItself, TODAY, RULES))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> contract.administration().acceptHandover(TODAY)).isInstanceOf(Conflict.class);
        contract.administration().proposeHandover(plan(Side.AGENCY), TODAY, RULES);
        contract.administration().refuseHandover("too late", TODAY);
        assertThatThrownBy(() -> contract.administration().acceptHandover(TODAY)).isInstanceOf(Conflict.class);
        handedOver(contract);
        assertThatThrownBy(() -> contract.administration().proposeHandover(plan(Side.AGENCY), TODAY, RULES))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void thePurchaserPlansWhereTheAgencyStayedSilent() {
        var contract = active();
        assertThatThrownBy(() -> contract.administration().proposeHandover(plan(Side.PURCHASER), TODAY, RULES))
                .isInstanceOf(RuleRefused.class);
        contract.administration().askHandover("r", TODAY.plusDays(30));
        assertThatThrownBy(
                () -> contract.administration().proposeHandover(plan(Side.PURCHASER), TODAY.plusDays(30), RULES))
                .isInstanceOfSatisfying(RuleRefused.class,
                        refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("HC3"));
        assertThat(contract.ending().plan()).isEmpty();
        assertThat(contract.administration().proposeHandover(plan(Side.PURCHASER), TODAY.plusDays(31), RULES)).last()
                .isInstanceOf(AdministrationEvent.HandoverAccepted.class);
    }

    @Test
    void theCoreIsNotPassedOnAndTheRestWithinAFifth() {
        var contract = active();
        var core = new Subcontract(1, "52440105MJK0000144", Subcontract.Part.CASE_WORK, "d", Money.yuan("1.00"), TODAY,
                null);
        assertThatThrownBy(() -> contract.administration().declareSubcontract(core, TODAY, RULES))
                .isInstanceOfSatisfying(RuleRefused.class,
                        refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("B08"));
        contract.administration().declareSubcontract(catering("480000.00"), TODAY, RULES);
        assertThatThrownBy(() -> contract.administration().declareSubcontract(catering("0.01"), TODAY, RULES))
                .isInstanceOfSatisfying(RuleRefused.class,
                        refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("HC6"));
        assertThatThrownBy(() -> contract.administration().consentToSubcontract(2, TODAY)).isInstanceOf(Invalid.class);
        contract.administration().consentToSubcontract(1, TODAY);
        assertThatThrownBy(() -> contract.administration().consentToSubcontract(1, TODAY)).isInstanceOf(Conflict.class);
    }

    @Test
    void publicationAndFilingThatAreMissedAreSaidOnceEach() {
        var contract = active();
        var day = LocalDate.of(2026, 11, 26);
        assertThat(contract.agreement().filing().orElseThrow().of(Filing.Kind.PUBLICATION).until().lastDay())
                .isEqualTo(day);
        assertThat(contract.tick(term(day).passesAt().minusSeconds(1))).isEmpty();
        assertThat(contract.tick(term(day).passesAt())).singleElement().isInstanceOfSatisfying(
                AdministrationEvent.FilingOverdue.class,
                missed -> assertThat(missed.kind()).isEqualTo(Filing.Kind.PUBLICATION));
        assertThat(contract.tick(term(day).passesAt())).isEmpty();
        assertThat(contract.administration().file(Filing.Kind.COPY, "r", TODAY)).isEqualTo(
                new AdministrationEvent.Filed(contract.id(), contract.purchaserId(), Filing.Kind.COPY, TODAY, false));
        assertThat(((AdministrationEvent.Filed) contract.administration().file(Filing.Kind.PUBLICATION, "r",
                day.plusDays(1))).late()).isTrue();
        assertThatThrownBy(() -> contract.administration().file(Filing.Kind.COPY, "r", TODAY))
                .isInstanceOf(Conflict.class);
        assertThat(contract.tick(term(day.plusDays(60)).passesAt())).isEmpty();
    }

    @Test
    void aBondIsATenthAtMostAndComesBack() {
        assertThatThrownBy(() -> active().administration()
                .lodgeBond(new Bond(Money.yuan("240000.01"), Bond.Instrument.DRAFT, TODAY, null, null, false), RULES))
                .isInstanceOfSatisfying(RuleRefused.class,
                        refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("P16"));
        var contract = completed();
        contract.administration().file(Filing.Kind.PUBLICATION, "r", TODAY);
        contract.administration().file(Filing.Kind.COPY, "r", TODAY);
        assertThat(contract.tick(term(TODAY.plusDays(90)).passesAt())).isEmpty();
        contract.oweRefund(term(TODAY.plusDays(7)));
        assertThat(contract.tick(term(TODAY.plusDays(7)).passesAt())).singleElement()
                .isInstanceOf(AdministrationEvent.BondRefundOverdue.class);
        assertThat(contract.tick(term(TODAY.plusDays(8)).passesAt())).isEmpty();
        contract.administration().refundBond(TODAY.plusDays(9));
        assertThatThrownBy(() -> contract.administration().refundBond(TODAY)).isInstanceOf(Conflict.class);
    }

    @Test
    void aBridgeLastsSixMonthsAndThereIsOne() {
        var contract = active();
        var end = contract.terms().to();
        assertThatThrownBy(() -> new ChangePlan(RULES, TODAY).of(contract.terms(), contract.performance().works(),
                ContractChange.Kind.BRIDGE, Money.yuan("1.00"), end.plusMonths(6).plusDays(1))).isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("HC5"));
        bridge(contract, "100000.00");
        contract.consentToChange(consent(Side.AGENCY, AGENCY), TODAY);
        assertThat(contract.terms().to()).isEqualTo(end.plusMonths(3));
        assertThatThrownBy(() -> bridge(contract, "1.00")).isInstanceOf(Conflict.class);
    }

    private static void bridge(Contract contract, String delta) {
        var terms = new ChangePlan(RULES, TODAY).of(contract.terms(), contract.performance().works(),
                ContractChange.Kind.BRIDGE, Money.yuan(delta), contract.terms().to().plusMonths(3));
        contract.proposeChange(
                new ContractChange(contract.agreement().changes().size() + 1, ContractChange.Kind.BRIDGE,
                        "until the next begins", contract.terms().amount(), Money.yuan(delta), terms, CHANGED,
                        List.of(consent(Side.PURCHASER, PURCHASER)), ContractChange.State.PROPOSED, null, Ids.next()),
                TODAY, RULES);
    }
}
