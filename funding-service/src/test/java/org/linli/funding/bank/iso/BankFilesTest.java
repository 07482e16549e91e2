package org.linli.funding.bank.iso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.funding.disbursement.Payments.Order;
import org.linli.funding.disbursement.Payments.Orders;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/** What is written fits the schema; what is read is understood or refused with the place. */
class BankFilesTest {

    private static final UUID PAYMENT = UUID.fromString("01930000-0000-7000-8000-00000000a001");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Instant AT = Instant.parse("2026-11-26T02:03:04.5Z");

    private static final BankConfig PAYER = new BankConfig() {

        @Override
        public String holder() {
            return "区财政国库支付中心";
        }

        @Override
        public String account() {
            return "3602000000000000001";
        }

        @Override
        public String bank() {
            return "模拟银行";
        }

        @Override
        public boolean simulated() {
            return true;
        }
    };

    private static Orders orders() {
        return new Orders("HZ-2026-D-00001", AT,
                List.of(new Order(PAYMENT, Money.yuan("780000.01"), "禾邻 <社会工作> & 服务中心", "广州银行", "6222021234561234",
                        "HZ-2026-Y-1"),
                        new Order(UUID.randomUUID(), Money.yuan("0.99"), "=cmd|' /C calc'!A0", "广州银行",
                                "0000111122223333", "HZ-2026-Y-2")));
    }

    @Test
    void aPaymentFileFitsItsSchemaAndIsTheSameBytesEachTime() {
        var xml = Pain001.of(orders(), PAYER);
        IsoSchema.check("pain.001.001.09", xml);
        assertThat(xml).contains("<CtrlSum>780001.00</CtrlSum>", "<NbOfTxs>2</NbOfTxs>", "2026-11-26T10:03:04+08:00",
                PAYMENT.toString().replace("-", ""), "&lt;社会工作&gt; &amp; ");
        var fixed = new Orders("B", AT, orders().orders().subList(0, 1));
        assertThat(Pain001.of(fixed, PAYER)).isEqualTo(Pain001.of(fixed, PAYER));
    }

    @Test
    void aTableKeepsNumbersWholeAndCalculatesNothing() {
        var csv = PaymentCsv.of(orders());
        assertThat(csv).startsWith("\uFEFFend_to_end_id,").contains(",780000.01,CNY,", ",0000111122223333,", "'=cmd");
    }

    @Test
    void whatTheSimulatedBankSaysFitsTheSchemasAndIsReadBack() {
        var bank = new SimulatedBank(PAYER.account(), Money.yuan("1000000"));
        var report = bank.order(Pain001.of(orders(), PAYER), SimulatedBank.Behaviour.RETURN, AT);
        IsoSchema.check("pain.002.001.10", report);
        assertThat(Pain002.read(IsoXml.root(report)).lines()).hasSize(2).first().satisfies(line -> {
            assertThat(line.verdict()).isEqualTo(Verdict.PENDING);
            assertThat(line.paymentId()).isEqualTo(PAYMENT);
        });
        var statement = bank.statement(DAY);
        IsoSchema.check("camt.053.001.08", statement);
        var read = Camt053.read(IsoXml.root(statement));
        assertThat(read.statement()).isEqualTo(
                new BankReport.Statement(DAY, PAYER.account(), Money.yuan("1000000"), Money.yuan("1000000")));
        assertThat(read.lines()).extracting(BankReport.Line::direction).containsExactly(Direction.DEBIT,
                Direction.CREDIT, Direction.DEBIT, Direction.CREDIT);
        assertThat(read.lines()).extracting(BankReport.Line::verdict).containsExactly(Verdict.PAID, Verdict.RETURNED,
                Verdict.PAID, Verdict.RETURNED);
        assertThat(read.lines().getFirst().amount()).isEqualTo(Money.yuan("780000.01"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"CLBD | CLAV", "Ccy=\"CNY\" | Ccy=\"USD\"", "1000000.00 | 1000000.001", "AcctSvcrRef | Other",
                "2026-11-26 | 2026-13-26", ">1000000.00 | >1000001.00", "DBIT | BOTH", "Stmt> | Statement>"})
    void aStatementThatDoesNotAddUpOrLacksSomethingIsRefused(String what, String instead) {
        var bank = new SimulatedBank(PAYER.account(), Money.yuan("1000000"));
        bank.order(Pain001.of(orders(), PAYER), SimulatedBank.Behaviour.PAY, AT);
        var statement = bank.statement(DAY);
        var broken = statement.replace(what, instead);
        assertThat(broken).isNotEqualTo(statement);
        assertThatThrownBy(() -> Camt053.read(IsoXml.root(broken))).isInstanceOf(Invalid.class);
    }

    @Test
    void nothingOutsideTheFileIsFollowed() {
        var attack = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM "
                + "\"file:///etc/hostname\">]><Document>&x;</Document>";
        assertThatThrownBy(() -> IsoXml.root(attack)).isInstanceOf(Invalid.class);
    }

    @Test
    void aTableOfResultsIsReadOrRefusedAsAWhole() {
        var header = String.join(",", ResultCsv.HEADER);
        var id = PAYMENT.toString().replace("-", "");
        var read = ResultCsv.read("\uFEFF" + header + "\r\n" + id + ",PAID,780000.01,2026-11-26,B-1,\r\n" + id
                + ",RETURNED,,,B-2,\"closed, no such account\"\r\n", "h");
        assertThat(read.lines()).extracting(BankReport.Line::verdict).containsExactly(Verdict.PAID, Verdict.RETURNED);
        assertThat(read.lines().get(1).words()).isEqualTo("closed, no such account");
        for (var broken : List.of("a,b\r\n1,2\r\n", header + "\r\n" + id + ",PAID,1.005,2026-11-26,B,\r\n",
                header + "\r\n" + id + ",PAID,1.00,2026-11-26,,\r\n",
                header + "\r\n" + id + ",MAYBE,1.00,2026-11-26,B,\r\n", header + "\r\n" + id + ",RETURNED,,,B,\r\n",
                header + "\r\n" + id + ",PAID\r\n", header + "\r\n" + id + ",PAID,-1.00,2026-11-26,B,\r\n")) {
            assertThatThrownBy(() -> ResultCsv.read(broken, "h")).as(broken).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void aSimulatedBankNeedsSimulatedTime() {
        assertThatThrownBy(() -> SimulationGuard.require(true, false)).hasMessageContaining("linli.clock.movable");
        SimulationGuard.require(true, true);
        SimulationGuard.require(false, false);
    }
}
