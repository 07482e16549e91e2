package org.linli.funding.bank.iso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Kind;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/** Statements that are not ISO 20022: MT940, and the tables that banks export. */
class OtherFormatsTest {

    private static final String ACCOUNT = StatementText.ACCOUNT;
    private static final UUID PAYMENT = UUID.fromString("01930000-0000-7000-8000-00000000a001");
    private static final String ID = PAYMENT.toString().replace("-", "");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 29);

    private final List<Line> lines = new ArrayList<>();

    private BankReport read(String text, boolean csv) {
        lines.clear();
        try {
            var bytes = new ByteArrayInputStream(text.getBytes(Charset.forName("GBK")));
            return BankReport.read(BankFile.of(bytes, csv), ACCOUNT, Layouts.SHIPPED, lines::add);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final String MT940 = """
            {1:F01BANKCNBJAXXX0000000000}{2:O9401200270629BANKCNBJAXXX00000000002706291200N}{4:
            :20:ST-1
            :25:%s
            :28C:00001/001
            :60F:C270628CNY1000,00
            :61:2706290629D150,00NTRFNONREF//BR-1
            付款
            :86:工资 %s
            %s 禾邻
            :61:270630C30,NTRFNONREF//BR-2
            :86:捐款
            :61:2706290629RC5,00NTRFNONREF
            :61:2706290629RC5,00NTRFNONREF
            :62F:C270629CNY870,00
            -}
            """.formatted(ACCOUNT, ID.substring(0, 20), ID.substring(20));

    @Test
    void mt940IsReadWithItsReversalsAndItsChinese() {
        for (var text : List.of(MT940, MT940.substring(MT940.indexOf(":20:")).replace("-}", "-"))) {
            var report = read(text, false);
            assertThat(report.kind()).isEqualTo(Kind.MT_940);
            assertThat(report.statements()).containsExactly(
                    new BankReport.Statement("00001/001", DAY, ACCOUNT, Money.yuan("1000"), Money.yuan("870")));
            assertThat(lines).extracting(Line::amount).containsExactly(Money.yuan("150"), Money.yuan("30"),
                    Money.yuan("5"), Money.yuan("5"));
            assertThat(lines.getFirst().paymentId()).isEqualTo(PAYMENT);
            assertThat(lines.getFirst().words()).contains("禾邻");
            assertThat(lines).extracting(Line::valueDate).containsExactly(DAY, DAY.plusDays(1), DAY, DAY);
            assertThat(lines).extracting(Line::bookedOn).containsOnly(DAY);
            assertThat(lines).extracting(Line::verdict).containsExactly(Verdict.PAID, Verdict.NOTHING, Verdict.RETURNED,
                    Verdict.RETURNED);
            assertThat(lines).extracting(Line::reference).doesNotHaveDuplicates().contains("BR-1");
        }
        assertThatThrownBy(() -> read(MT940.replace("870,00", "871,00"), false)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> read(MT940.replace("CNY1000", "USD1000"), false)).isInstanceOf(Invalid.class);
    }

    @Test
    void theTableOfABankIsAStatementForEachOfItsDaysWhicheverComesFirst() {
        var head = "凭证号,本方账号,对方账号,交易时间,借方发生额,贷方发生额,摘要,用途,对方单位名称,余额,个性化信息\n";
        var rows = List.of("'000123,'" + ACCOUNT + ",1,2027-06-28 09:00:00,150.00,,转账,工资 " + ID + ",禾邻,\"1,850.00\",\n",
                ",'" + ACCOUNT + ",1,2027-06-29 10:00:00,5.00,,手续费,,,1845.00,\n",
                ",'" + ACCOUNT + ",1,2027-06-29 10:00:00,5.00,,手续费,,,1840.00,\n",
                "000124,'" + ACCOUNT + ",1,2027-06-29 11:00:00,,150.00,退汇,账户名称不符 " + ID + ",禾邻,1990.00,\n");
        for (var text : List.of(head + String.join("", rows), head + String.join("", rows.reversed()))) {
            var report = read(text, true);
            assertThat(report.statements()).extracting(BankReport.Statement::closing)
                    .containsExactly(Money.yuan("1850"), Money.yuan("1990"));
            assertThat(report.statements().getFirst().opening()).isEqualTo(Money.yuan("2000"));
            lines.sort(Comparator.comparing(Line::no));
            assertThat(lines).extracting(Line::direction).containsExactly(Direction.DEBIT, Direction.DEBIT,
                    Direction.DEBIT, Direction.CREDIT);
            assertThat(lines.getLast().verdict()).isEqualTo(Verdict.RETURNED);
            assertThat(lines).extracting(Line::reference).contains("000123").doesNotHaveDuplicates();
            assertThat(lines.getFirst().paymentId()).isEqualTo(PAYMENT);
        }
        var other = "账号,账户名称,交易时间,借方发生额（支取）,贷方发生额（收入）,余额,币种,对方户名,记账日期,摘要,备注," + "账户明细编号-交易流水号\n=\"" + ACCOUNT
                + "\",X,20270629 09:00:00,0.00,12.30,112.30,人民币元,某人,20270629,捐款,," + "=\"17-1\"\n";
        assertThat(read(other, true).statements().getFirst().opening()).isEqualTo(Money.yuan("100"));
        assertThat(lines.getFirst().reference()).isEqualTo("17-1");
        assertThatThrownBy(() -> read(head + rows.get(0) + rows.get(2), true)).isInstanceOf(Invalid.class);
    }

    @Test
    void whatABankWritesAboveAndBelowATableIsNoPartOfIt() {
        var above = "账户明细查询,,\n\"账号：" + ACCOUNT + "\",户名,户名\n查询日期,20270628-20270629\n";
        var head = "凭证号,本方账号,对方账号,交易时间,借方发生额,贷方发生额,摘要,用途,对方单位名称,余额,个性化信息\n";
        var row = "1,'" + ACCOUNT + ",1,2027-06-28 09:00:00,150.00,,转账,工资 " + ID + ",禾邻,1850.00,\n";
        var report = read(above + head + row + "合计,,,,150.00,,,,,,\n", true);
        assertThat(report.statements().getFirst().closing()).isEqualTo(Money.yuan("1850"));
        assertThat(lines).extracting(Line::paymentId).containsExactly(PAYMENT);
        read("结果,导出\nend_to_end_id,result,amount,value_date,reference,reason\n" + ID + ",RETURNED,,,R-1,closed\n",
                true);
        assertThat(lines).extracting(Line::verdict).containsExactly(Verdict.RETURNED);
        assertThatThrownBy(() -> read("a,b\n1,2\n", true)).isInstanceOf(Invalid.class);
    }

    @Test
    void aDayThatEndsAsItBeganIsReadByItsTimesAndWhatLooksAlikeIsCountedFromTheOldest() {
        var head = "凭证号,本方账号,对方账号,交易时间,借方发生额,贷方发生额,摘要,用途,对方单位名称,余额,个性化信息\n";
        var rows = List.of("X,'" + ACCOUNT + ",1,2027-06-29 09:00:00,,5.00,a,,,105.00,\n",
                "X,'" + ACCOUNT + ",1,2027-06-29 10:00:00,5.00,,b,,,100.00,\n",
                "Y,'" + ACCOUNT + ",1,2027-06-29 11:00:00,,3.00,c,,,103.00,\n",
                "Y,'" + ACCOUNT + ",1,2027-06-29 12:00:00,,3.00,d,,,106.00,\n",
                "Z,'" + ACCOUNT + ",1,2027-06-29 13:00:00,6.00,,e,,,100.00,\n");
        for (var some : List.of(rows, rows.subList(0, 2))) {
            for (var text : List.of(head + String.join("", some), head + String.join("", some.reversed()))) {
                var statement = read(text, true).statements().getFirst();
                assertThat(statement.opening()).isEqualTo(statement.closing()).isEqualTo(Money.yuan("100"));
                lines.sort(Comparator.comparing(Line::no));
                assertThat(lines).extracting(Line::words).isSorted();
                assertThat(lines).extracting(Line::reference)
                        .containsExactlyElementsOf(List.of("X", "X", "Y", "Y#2", "Z").subList(0, some.size()));
            }
        }
    }

    @Test
    void anAccountInAnotherCurrencyIsNamedAndStopsNoOther() {
        var text = MT940.substring(MT940.indexOf(":20:")).replace("-}", "-");
        var report = read(text.replace("CNY", "USD").replace(ACCOUNT, "840") + "\n" + text, false);
        assertThat(report.statements()).hasSize(1);
        assertThat(report.notTaken()).extracting(BankReport.NotTaken::currency).containsExactly("USD");
        assertThat(lines).hasSize(4);
    }

    @Test
    void aRowThatCannotBeReadIsALineOfItsOwnAndSpoilsNoOther() {
        var head = "凭证号,本方账号,交易时间,借方发生额,贷方发生额,摘要,用途,对方单位名称,余额,个性化信息\r\n";
        var rows = List.of("A,'" + ACCOUNT + ",2027-06-28,150.00,,x,,,1850.00,\r\n",
                "B,'" + ACCOUNT + ",2027-06-28,壹百,,x,,,1750.00,\r\n",
                "C,'" + ACCOUNT + ",2027/13/41,5.00,,x,,,1745.00,\r\n",
                "D,'" + ACCOUNT + ",2027-06-29,5.00,,x,,,1740.00,\r\n");
        var report = read(head + String.join("", rows), true);
        assertThat(report.statements()).extracting(BankReport.Statement::opening).containsExactly(Money.yuan("2000"),
                Money.yuan("1745"));
        assertThat(lines).extracting(Line::verdict).containsExactly(Verdict.PAID, Verdict.UNREADABLE,
                Verdict.UNREADABLE, Verdict.PAID);
        assertThat(lines).extracting(Line::bookedOn).startsWith(DAY.minusDays(1), DAY.minusDays(1)).endsWith(DAY);
    }

    @Test
    void aLineOfMt940ThatCannotBeReadIsKeptAsItStood() {
        var report = read(MT940.replace(":61:270630C30,NTRFNONREF//BR-2", ":61:2706XXC30,NTRFNONREF//BR-2"), false);
        assertThat(report.statements()).hasSize(1);
        assertThat(lines).filteredOn(line -> line.verdict() == Verdict.UNREADABLE).first()
                .satisfies(line -> assertThat(line.raw()).contains("2706XX").contains("捐款"));
        assertThat(lines).hasSize(4);
    }

    @Test
    void aResultThatCannotBeReadIsALineOfItsOwn() {
        read("end_to_end_id,result,amount,value_date,reference,reason\n" + ID + ",PAID,1.00,2027-06-29,R1,\n" + ID
                + ",PAID,1.00,morgen,R2,\n" + ID + ",MAYBE,,,R3,\n" + ID + ",RETURNED,,,,closed\n" + ID
                + ",PAID,1,2027-06-29\n\"" + ID + "\",\"RETURNED\",,,R4,\"closed, for good\"\n", true);
        assertThat(lines).extracting(Line::verdict).containsExactly(Verdict.PAID, Verdict.UNREADABLE,
                Verdict.UNREADABLE, Verdict.UNREADABLE, Verdict.UNREADABLE, Verdict.RETURNED);
        assertThat(lines.get(1).words()).isEqualTo("row 2: bank.not-a-day morgen");
        assertThat(lines.get(1).raw()).contains("morgen");
    }
}
