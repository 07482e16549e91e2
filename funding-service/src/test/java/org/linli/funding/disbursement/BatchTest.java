package org.linli.funding.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.contract.InstalmentTrigger;
import org.linli.funding.contract.Part;
import org.linli.funding.disbursement.BatchStatus.BatchCommand;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableTerms;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.testkit.TransitionMatrix;

/** A batch in every status against every command; an instruction in every status against every move; four eyes. */
class BatchTest {

    private static final Actor MAKER = Actor.of("maker");
    private static final Actor CHECKER = Actor.of("checker");

    private record Papers(Batch batch, List<Instruction> lines) {

        String hash() {
            return batch.contentHash();
        }

        BatchStatus status() {
            return batch.status();
        }
    }

    private static Instruction line(String yuan) {
        var payable = Payable.plan(UUID.randomUUID(), "Y-1",
                new PayableTerms(UUID.randomUUID(), UUID.randomUUID(), "440105005", UUID.randomUUID(), 1,
                        InstalmentTrigger.SIGNING, Part.WAGE, null, BigDecimal.ZERO, 0),
                Money.yuan(yuan), Instant.EPOCH);
        return new Instruction(UUID.randomUUID(), UUID.randomUUID(), 0, payable,
                new PayeeAccount(UUID.randomUUID(), "**1", "A", "B", null), Money.yuan(yuan), Money.ZERO);
    }

    private static Papers draft() {
        var lines = List.of(line("10"));
        return new Papers(Batch.draft(UUID.randomUUID(), "D-1", lines, MAKER), lines);
    }

    private static Papers sentBack() {
        var papers = draft();
        papers.batch().sendBack("why", CHECKER);
        return papers;
    }

    private static Papers cancelled() {
        var papers = draft();
        papers.batch().cancel();
        return papers;
    }

    private static Papers checked() {
        var papers = draft();
        papers.batch().check(papers.hash(), papers.lines(), CHECKER);
        papers.lines().forEach(Instruction::checked);
        return papers;
    }

    private static Papers sent() {
        var papers = checked();
        papers.batch().send(papers.lines(), CHECKER, Instant.EPOCH, Instant.EPOCH);
        papers.lines().forEach(line -> line.sent(UUID.randomUUID()));
        return papers;
    }

    private static Papers answered(Consumer<Instruction> answer) {
        var papers = sent();
        papers.lines().forEach(answer);
        papers.batch().recorded(papers.lines());
        return papers;
    }

    @Test
    void acceptsInEveryStatusExactlyItsCommands() {
        TransitionMatrix.check(BatchStatus.class, BatchCommand.class,
                Map.of(BatchStatus.DRAFT, BatchTest::draft, BatchStatus.SENT_BACK, BatchTest::sentBack,
                        BatchStatus.CANCELLED, BatchTest::cancelled, BatchStatus.CHECKED, BatchTest::checked,
                        BatchStatus.SENT, BatchTest::sent, BatchStatus.UNKNOWN, () -> answered(Instruction::unknown),
                        BatchStatus.SETTLED,
                        () -> answered(line -> line.settled(LocalDate.EPOCH, "B", UUID.randomUUID())),
                        BatchStatus.RETURNED, () -> answered(line -> line.returned("closed"))),
                Map.of(BatchCommand.CHANGE, papers -> papers.batch().change(papers.lines(), MAKER), BatchCommand.CHECK,
                        papers -> papers.batch().check(papers.hash(), papers.lines(), CHECKER), BatchCommand.SEND_BACK,
                        papers -> papers.batch().sendBack("why", CHECKER), BatchCommand.CANCEL,
                        papers -> papers.batch().cancel(), BatchCommand.SEND,
                        papers -> papers.batch().send(papers.lines(), CHECKER, Instant.EPOCH, Instant.EPOCH),
                        BatchCommand.RECORD, papers -> papers.batch().recorded(papers.lines()), BatchCommand.TAKE_BACK,
                        papers -> papers.batch().tookBack(papers.lines()), BatchCommand.PAY_AFTER_ALL,
                        papers -> papers.batch().paidAfterAll(papers.lines())),
                Map.of(BatchStatus.DRAFT,
                        Set.of(BatchCommand.CHANGE, BatchCommand.CHECK, BatchCommand.SEND_BACK, BatchCommand.CANCEL),
                        BatchStatus.SENT_BACK, Set.of(BatchCommand.CHANGE, BatchCommand.CANCEL), BatchStatus.CANCELLED,
                        Set.of(), BatchStatus.CHECKED,
                        Set.of(BatchCommand.CHANGE, BatchCommand.SEND, BatchCommand.SEND_BACK, BatchCommand.CANCEL),
                        BatchStatus.SENT,
                        Set.of(BatchCommand.RECORD, BatchCommand.TAKE_BACK, BatchCommand.PAY_AFTER_ALL),
                        BatchStatus.UNKNOWN,
                        Set.of(BatchCommand.RECORD, BatchCommand.TAKE_BACK, BatchCommand.PAY_AFTER_ALL),
                        BatchStatus.SETTLED, Set.of(BatchCommand.TAKE_BACK, BatchCommand.PAY_AFTER_ALL),
                        BatchStatus.RETURNED, Set.of(BatchCommand.PAY_AFTER_ALL)),
                Papers::status);
    }

    @Test
    void movesAnInstructionOnlyForwardAndKeepsAnAnswer() {
        var moves = Map.<BatchStatus, Consumer<Instruction>>of(BatchStatus.CHECKED, Instruction::checked,
                BatchStatus.SENT, line -> line.sent(UUID.randomUUID()), BatchStatus.UNKNOWN, Instruction::unknown,
                BatchStatus.SETTLED, line -> line.settled(LocalDate.EPOCH, "B", UUID.randomUUID()),
                BatchStatus.RETURNED, line -> line.returned("closed"));
        var table =
                Map.of(BatchStatus.DRAFT, Set.of(BatchStatus.CHECKED), BatchStatus.CHECKED, Set.of(BatchStatus.SENT),
                        BatchStatus.SENT, Set.of(BatchStatus.UNKNOWN, BatchStatus.SETTLED, BatchStatus.RETURNED),
                        BatchStatus.UNKNOWN, Set.of(BatchStatus.UNKNOWN, BatchStatus.SETTLED, BatchStatus.RETURNED),
                        BatchStatus.SETTLED, Set.<BatchStatus>of(), BatchStatus.RETURNED, Set.<BatchStatus>of());
        table.forEach((from, allowed) -> moves.forEach((to, move) -> {
            var line = line("1");
            if (from != BatchStatus.DRAFT) {
                line.checked();
            }
            if (from != BatchStatus.DRAFT && from != BatchStatus.CHECKED) {
                line.sent(UUID.randomUUID());
            }
            if (Set.of(BatchStatus.UNKNOWN, BatchStatus.SETTLED, BatchStatus.RETURNED).contains(from)) {
                moves.get(from).accept(line);
            }
            if (allowed.contains(to)) {
                move.accept(line);
                assertThat(line.status()).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> move.accept(line)).as("%s to %s", from, to)
                        .isInstanceOf(IllegalStateException.class);
                assertThat(line.status()).isEqualTo(from);
            }
        }));
    }

    @Test
    void whatCameBackIsWithTheBankAgainUnderOtherCausesAndPaidShortKeepsWhatWasChecked() {
        var line = answered(one -> one.returned("closed")).lines().getFirst();
        assertThat(line.cause("SEND").purpose()).isEqualTo("SEND");
        line.again(line.net());
        line.sentAgain(UUID.randomUUID());
        assertThat(line.status()).isEqualTo(BatchStatus.SENT);
        assertThat(line.cause("SEND").purpose()).isEqualTo("AGAIN 1 SEND");
        var checked = line.content();
        line.paidShort(Money.yuan("3"));
        assertThat(line.net()).isEqualTo(Money.yuan("7"));
        assertThat(line.ordered()).isEqualTo(Money.yuan("10"));
        assertThat(line.content()).isEqualTo(checked);
    }

    @Test
    void isNeitherCheckedNorSentByItsMakerNorWithOtherContent() {
        var papers = draft();
        assertThatThrownBy(() -> papers.batch().check(papers.hash(), papers.lines(), MAKER))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> papers.batch().check(papers.hash(), List.of(line("11")), CHECKER))
                .isInstanceOf(Conflict.class);
        var checked = checked();
        assertThatThrownBy(() -> checked.batch().send(checked.lines(), MAKER, Instant.EPOCH, Instant.EPOCH))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> checked.batch().send(List.of(line("11")), CHECKER, Instant.EPOCH, Instant.EPOCH))
                .isInstanceOf(Conflict.class);
        assertThat(checked.status()).isEqualTo(BatchStatus.CHECKED);
    }
}
