package org.linli.funding.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.contract.InstalmentTrigger;
import org.linli.funding.contract.Part;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableTerms;
import org.linli.funding.payable.TestPayables;
import org.linli.funding.receivable.ReceivableStatus.ReceivableCommand;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;

/** A confirmation in every status against every command, its document, and what payments make of it. */
class ReceivableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Money TEN = Money.yuan("10");
    private static final Actor OWNER = Actor.of("owner");
    private static final Actor CHECKER = Actor.of("checker");
    private static final UUID PAYMENT = UUID.randomUUID();
    private static final Payable WAGE =
            TestPayables.triggered(new PayableTerms(UUID.randomUUID(), UUID.randomUUID(), "440105005",
                    UUID.randomUUID(), 1, InstalmentTrigger.SIGNING, Part.WAGE, null, BigDecimal.ZERO, 0), TEN, DAY);

    private static Receivable requested() {
        return Receivable.request(UUID.randomUUID(), "HZ-2026-R-00001", WAGE, TEN, DAY,
                new Deadline(DAY.plusDays(30), "F07", "b", false));
    }

    private static ReceivableEvent confirm(Receivable receivable, Means means) {
        var rules = RuleBook.shipped();
        return receivable.confirm(means, rules.get("F09", DAY), WAGE, TEN, "C-1", rules.get("F07", DAY), OWNER, DAY);
    }

    private static Receivable confirmed() {
        var receivable = requested();
        confirm(receivable, Means.TRANSFER);
        receivable.proposeAssignment(bank(), Actor.of("director"));
        return receivable;
    }

    private static Assignee bank() {
        return new Assignee(UUID.randomUUID(), "102581000013", "**** 1234", new byte[]{1}, "director");
    }

    private static Receivable assigned() {
        var receivable = confirmed();
        receivable.assign(CHECKER, WAGE);
        return receivable;
    }

    private static Receivable paid() {
        var receivable = assigned();
        receivable.settle(PAYMENT, TEN);
        return receivable;
    }

    private static Receivable refused() {
        var receivable = requested();
        receivable.refuse(RefusalReason.AMOUNT_CONTESTED);
        return receivable;
    }

    private static Receivable withdrawn() {
        var receivable = requested();
        receivable.withdraw();
        return receivable;
    }

    @Test
    void acceptsInEveryStatusExactlyItsCommands() {
        TransitionMatrix.check(ReceivableStatus.class, ReceivableCommand.class,
                Map.of(ReceivableStatus.REQUESTED, ReceivableTest::requested, ReceivableStatus.CONFIRMED,
                        ReceivableTest::confirmed, ReceivableStatus.ASSIGNED, ReceivableTest::assigned,
                        ReceivableStatus.PAID, ReceivableTest::paid, ReceivableStatus.REFUSED, ReceivableTest::refused,
                        ReceivableStatus.WITHDRAWN, ReceivableTest::withdrawn),
                Map.of(ReceivableCommand.CONFIRM, one -> confirm(one, Means.TRANSFER), ReceivableCommand.REFUSE,
                        one -> one.refuse(RefusalReason.ALREADY_PAID), ReceivableCommand.WITHDRAW, Receivable::withdraw,
                        ReceivableCommand.PROPOSE_ASSIGNMENT,
                        one -> one.proposeAssignment(bank(), Actor.of("director")), ReceivableCommand.ASSIGN,
                        one -> one.assign(CHECKER, WAGE), ReceivableCommand.SETTLE,
                        one -> one.settle(UUID.randomUUID(), Money.yuan("1")), ReceivableCommand.UNDO,
                        one -> one.undo(PAYMENT)),
                Map.of(ReceivableStatus.REQUESTED,
                        Set.of(ReceivableCommand.CONFIRM, ReceivableCommand.REFUSE, ReceivableCommand.WITHDRAW),
                        ReceivableStatus.CONFIRMED,
                        Set.of(ReceivableCommand.WITHDRAW, ReceivableCommand.PROPOSE_ASSIGNMENT,
                                ReceivableCommand.ASSIGN, ReceivableCommand.SETTLE, ReceivableCommand.UNDO),
                        ReceivableStatus.ASSIGNED, Set.of(ReceivableCommand.SETTLE, ReceivableCommand.UNDO),
                        ReceivableStatus.PAID, Set.of(ReceivableCommand.UNDO), ReceivableStatus.REFUSED, Set.of(),
                        ReceivableStatus.WITHDRAWN, Set.of()),
                Receivable::status);
    }

    @Test
    void isPaidInMoneyOnly() {
        assertThatThrownBy(() -> confirm(requested(), Means.COMMERCIAL_BILL)).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> confirm(requested(), Means.E_VOUCHER)).isInstanceOf(RuleRefused.class);
    }

    @Test
    void writesCanonicalJsonWhoseHashIsThatOfItsBytes() {
        var document = ReceivableDocument.of("N\"1\\", "Y", "C", new UUID(0, 1), "440105005", Money.yuan("1234.50"),
                DAY, DAY, "据");
        assertThat(document.json()).isEqualTo(
                "{\"agencyId\":\"00000000-0000-0000-0000-000000000001\",\"amount\":\"1234.50\",\"basis\":\"据\","
                        + "\"confirmedOn\":\"2026-11-26\",\"contract\":\"C\",\"currency\":\"CNY\","
                        + "\"dueOn\":\"2026-11-26\","
                        + "\"kind\":\"LINLI_RECEIVABLE_CONFIRMATION_1\",\"number\":\"N\\\"1\\\\\","
                        + "\"payBy\":\"TRANSFER\",\"payable\":\"Y\"," + "\"purchaserId\":\"440105005\"}");
        assertThat(document.sha256()).hasSize(64).isEqualTo(ReceivableDocument
                .of("N\"1\\", "Y", "C", new UUID(0, 1), "440105005", Money.yuan("1234.50"), DAY, DAY, "据").sha256());
        assertThat(document.code(new UUID(0, 2))).matches("[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}")
                .isNotEqualTo(document.code(new UUID(0, 3)));
    }

    @Test
    void saysOnceThatTheTermPassedAndMayStillBeConfirmed() {
        var receivable = requested();
        assertThat(receivable.tick(DAY.plusDays(30))).isEmpty();
        assertThat(receivable.tick(DAY.plusDays(31))).isPresent();
        assertThat(receivable.tick(DAY.plusDays(32))).isEmpty();
        assertThat(confirm(receivable, Means.TRANSFER)).isInstanceOf(ReceivableEvent.Confirmed.class);
        assertThat(confirmed().tick(DAY.plusDays(99))).isEmpty();
    }

    @Test
    void countsPartialPaymentsAndTheOnesThatComeBack() {
        var receivable = assigned();
        assertThat(receivable.settle(PAYMENT, Money.yuan("4"))).isEmpty();
        assertThat(receivable.settle(UUID.randomUUID(), Money.yuan("9"))).isPresent();
        assertThat(receivable.state(WAGE)).isEqualTo(Verified.Validity.PAID);
        assertThat(receivable.undo(PAYMENT)).isPresent();
        assertThat(receivable.undo(PAYMENT)).isEmpty();
        assertThat(receivable.status()).isEqualTo(ReceivableStatus.ASSIGNED);
        assertThat(receivable.left()).isEqualTo(Money.yuan("4"));
    }

    @Test
    void isAssignedByAnotherPersonThanWhoProposedIt() {
        assertThatThrownBy(() -> confirmed().assign(Actor.of("director"), WAGE)).isInstanceOf(Conflict.class);
        assertThat(requested().state(WAGE)).isEqualTo(Verified.Validity.UNKNOWN);
        assertThat(confirmed().state(WAGE)).isEqualTo(Verified.Validity.VALID);
        assertThat(assigned().state(WAGE)).isEqualTo(Verified.Validity.ASSIGNED);
        assertThat(withdrawn().state(WAGE)).isEqualTo(Verified.Validity.SUPERSEDED);
    }
}
