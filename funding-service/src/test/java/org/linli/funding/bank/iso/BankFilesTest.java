package org.linli.funding.bank.iso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.funding.disbursement.PaymentRegister.Order;
import org.linli.funding.disbursement.PaymentRegister.Orders;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
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
        public Optional<String> creditCode() {
            return Optional.of("11440112MB2C12345X");
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

    private static BankReport report(String xml) {
        return BankReport.read(BankFile.of(xml, false), PAYER.account(), Layouts.SHIPPED, line -> {
        });
    }

    private static List<BankReport.Line> lines(String xml) {
        return told(xml, false);
    }

    private static List<BankReport.Line> told(String file, boolean csv) {
        var told = new ArrayList<BankReport.Line>();
        BankReport.read(BankFile.of(file, csv), PAYER.account(), Layouts.SHIPPED, told::add);
        return told;
    }

    @Test
    void aPaymentFileFitsItsSchemaAndIsTheSameBytesEachTime() {
        var xml = Pain001.of(orders(), PAYER);
        IsoSchema.check("pain.001.001.09", xml);
        assertThat(xml).contains("<CtrlSum>780001.00</CtrlSum>", "<NbOfTxs>2</NbOfTxs>", "2026-11-26T10:03:04+08:00",
                PAYMENT.toString().replace("-", ""), "&lt;社会工作&gt; &amp; ");
        assertThatThrownBy(() -> IsoSchema.check("pain.001.001.09", xml.replaceFirst("<ChrgBr>.*?</ChrgBr>", "<No/>")))
                .isInstanceOf(AssertionError.class);
        var fixed = new Orders("B", AT, orders().orders().subList(0, 1));
        assertThat(Pain001.of(fixed, PAYER)).isEqualTo(Pain001.of(fixed, PAYER));
    }

    @Test
    void aChineseBankFindsTheBranchThePartiesAndWhatItIsFor() {
        var order = new Order(PAYMENT, Money.yuan("780000.00"), "禾邻社会工作服务中心", "工商银行广州分行 102581000013",
                "36020000000000012345", "政府购买社会工作服务费（人员） HZ-2026-Y-1", "52440112MJK9876543");
        var xml = Pain001.of(new Orders("HZ-2026-D-00002", AT, List.of(order)), PAYER);
        IsoSchema.check("pain.001.001.09", xml);
        assertThat(xml).contains("<ClrSysId><Cd>CNAPS</Cd></ClrSysId><MmbId>102581000013</MmbId>", "<Nm>工商银行广州分行</Nm>",
                "<ChrgBr>DEBT</ChrgBr>", "<Id>52440112MJK9876543</Id><SchmeNm><Prtry>USCC</Prtry></SchmeNm>",
                "<Purp><Cd>GOVT</Cd></Purp>", "<Ustrd>政府购买社会工作服务费（人员） HZ-2026-Y-1</Ustrd>", "11440112MB2C12345X");
        var wrong = new Orders("B", AT, List.of(new Order(PAYMENT, Money.yuan("1"), "A", "102581000014", "1", "r")));
        assertThatThrownBy(() -> Pain001.of(wrong, PAYER)).isInstanceOf(Conflict.class);
        assertThat(List.of("102100099996", "105100000017", "103100000026", "104100000004", "308584000013"))
                .allMatch(BankNumber::isValid);
        assertThat(PaymentCsv.of(new Orders("B", AT, List.of(order)))).contains(",'36020000000000012345,");
    }

    @Test
    void aTableKeepsNumbersWholeAndCalculatesNothing() {
        var csv = PaymentCsv.of(orders());
        assertThat(csv).startsWith("\uFEFFend_to_end_id,").contains(",780000.01,CNY,", ",'0000111122223333,", "'=cmd");
    }

    @Test
    void whatTheSimulatedBankSaysFitsTheSchemasAndIsReadBack() {
        var bank = new SimulatedBank(PAYER.account(), Money.yuan("1000000"));
        var report = bank.order(Pain001.of(orders(), PAYER), SimulatedBank.Behaviour.RETURN, AT);
        IsoSchema.check("pain.002.001.10", report);
        assertThat(lines(report)).hasSize(2).first().satisfies(line -> {
            assertThat(line.verdict()).isEqualTo(Verdict.PENDING);
            assertThat(line.paymentId()).isEqualTo(PAYMENT);
        });
        var statement = bank.statement(DAY);
        IsoSchema.checkStatement(statement);
        var read = lines(statement);
        assertThat(report(statement).statements()).singleElement().satisfies(stated -> {
            assertThat(stated.day()).isEqualTo(DAY);
            assertThat(stated.account()).isEqualTo(PAYER.account());
            assertThat(stated.opening()).isEqualTo(stated.closing()).isEqualTo(Money.yuan("1000000"));
        });
        assertThat(read).extracting(BankReport.Line::direction).containsExactly(Direction.DEBIT, Direction.CREDIT,
                Direction.DEBIT, Direction.CREDIT);
        assertThat(read).extracting(BankReport.Line::verdict).containsExactly(Verdict.PAID, Verdict.RETURNED,
                Verdict.PAID, Verdict.RETURNED);
        assertThat(read.getFirst().amount()).isEqualTo(Money.yuan("780000.01"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"CLBD | CLAV", "Ccy=\"CNY\" | Ccy=\"USD\"", "1000000.00 | 1000000.001",
        "OPBD | OPAV", "2026-11-26 | 2026-13-26", ">1000000.00 | >1000001.00", "Stmt> | Statement>"})
    void aStatementThatDoesNotAddUpOrLacksSomethingIsRefused(String what, String instead) {
        var bank = new SimulatedBank(PAYER.account(), Money.yuan("1000000"));
        bank.order(Pain001.of(orders(), PAYER), SimulatedBank.Behaviour.PAY, AT);
        var statement = bank.statement(DAY);
        var broken = statement.replace(what, instead);
        assertThat(broken).isNotEqualTo(statement);
        assertThatThrownBy(() -> report(broken)).isInstanceOf(Invalid.class);
    }

    @Test
    void nothingOutsideTheFileIsFollowed() {
        var attack = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM "
                + "\"file:///etc/hostname\">]><Document>&x;</Document>";
        assertThatThrownBy(() -> IsoXml.root(attack)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> report(attack)).isInstanceOf(Invalid.class);
    }

    @Test
    void aTableOfResultsIsReadRowByRow() {
        var header = String.join(",", ResultCsv.HEADER);
        var id = PAYMENT.toString().replace("-", "");
        var read = told("\uFEFF" + header + "\r\n" + id + ",PAID,780000.01,2026-11-26,B-1,\r\n" + id
                + ",RETURNED,,,B-2,\"closed, no such account\"\r\n", true);
        assertThat(read).extracting(BankReport.Line::verdict).containsExactly(Verdict.PAID, Verdict.RETURNED);
        assertThat(read.get(1).words()).isEqualTo("closed, no such account");
        assertThatThrownBy(() -> told("a,b\r\n1,2\r\n", true)).isInstanceOf(Invalid.class);
        for (var spoiled : List.of(",PAID,1.005,2026-11-26,B,", ",PAID,1.00,2026-11-26,,", ",MAYBE,1.00,2026-11-26,B,",
                ",RETURNED,,,B,", ",PAID", ",PAID,-1.00,2026-11-26,B,")) {
            assertThat(told(header + "\r\n" + id + spoiled + "\r\n" + id + ",PENDING,,,B-3,\r\n", true)).as(spoiled)
                    .extracting(BankReport.Line::verdict).containsExactly(Verdict.UNREADABLE, Verdict.PENDING);
        }
    }

    @Test
    void aSimulatedBankNeedsSimulatedTime() {
        assertThatThrownBy(() -> SimulationGuard.require(true, false)).hasMessageContaining("linli.clock.movable");
        SimulationGuard.require(true, true);
        SimulationGuard.require(false, false);
    }
}
