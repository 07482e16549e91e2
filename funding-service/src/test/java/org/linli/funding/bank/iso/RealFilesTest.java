package org.linli.funding.bank.iso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.linli.funding.bank.iso.StatementText.ACCOUNT;
import static org.linli.funding.bank.iso.StatementText.detail;
import static org.linli.funding.bank.iso.StatementText.names;
import static org.linli.funding.bank.iso.StatementText.ref;
import static org.linli.funding.bank.iso.StatementText.transaction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Kind;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/** Files as banks write them, not as we would: what can be understood is, and what cannot is refused with its place. */
class RealFilesTest {

    private static final LocalDate DAY = LocalDate.of(2027, 6, 29);
    private static final UUID PAYMENT = UUID.fromString("01930000-0000-7000-8000-00000000a001");
    private static final UUID OTHER = UUID.fromString("01930000-0000-7000-8000-00000000a002");
    private static final Charset GBK = Charset.forName("GBK");

    private record Read(BankReport report, List<Line> lines) {
        Line only() {
            assertThat(lines).hasSize(1);
            return lines.getFirst();
        }
    }

    private static Read read(byte[] bytes) {
        try {
            var lines = new ArrayList<Line>();
            return new Read(BankReport.read(BankFile.of(new ByteArrayInputStream(bytes), false), ACCOUNT,
                    Layouts.SHIPPED, lines::add), lines);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Read read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static StatementText statement() {
        return new StatementText(DAY, Money.yuan("1000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"})
    void everyVersionOfAStatementIsReadWithAndWithoutPrefixes(String version) {
        var text = StatementText.file(version, List.of(statement().debit("150.00", ref("B-1") + names(PAYMENT + ""))));
        if (Integer.parseInt(version) < 8) {
            text = text.replace("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>");
        }
        assertThat(read(text).only().paymentId()).isEqualTo(PAYMENT);
        var prefixed = text.replaceAll("<(/?)(?=[A-Z])", "<$1n:").replace("xmlns=", "xmlns:n=");
        assertThat(prefixed).contains("<n:Document xmlns:n=");
        assertThat(read(prefixed).only()).isEqualTo(read(text).only());
        var wrapped = prefixed.replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "");
        assertThat(read("<Envelope><AppHdr><MsgDefIdr>camt.053</MsgDefIdr></AppHdr>" + wrapped + "</Envelope>").only()
                .amount()).isEqualTo(Money.yuan("150"));
    }

    @Test
    void severalStatementsOfAFileAreReadAndThoseOfOtherAccountsAreNamedOnly() {
        var first = statement().debit("1.00", ref("A"));
        var other = statement().account("999").debit("2.00", ref("B"));
        var second = first.next(DAY.plusDays(1)).prcd().credit("3.00", ref("C"));
        var read = read(StatementText.file("02", List.of(first, other, second)));
        assertThat(read.report().statements()).extracting(BankReport.Statement::account).containsExactly(ACCOUNT, "999",
                ACCOUNT);
        assertThat(read.lines()).extracting(Line::reference).containsExactly("A", "C");
        assertThat(read.lines()).extracting(Line::bookedOn).containsExactly(DAY, DAY.plusDays(1));
    }

    private static String page(String stmt, int number, boolean isLast) {
        return stmt.replace("</Id><CreDtTm>", "</Id><StmtPgntn><PgNb>" + number + "</PgNb><LastPgInd>" + isLast
                + "</LastPgInd></StmtPgntn><CreDtTm>");
    }

    private static String closing(String stmt) {
        return stmt.replaceFirst("<Bal><Tp><CdOrPrtry><Cd>CLBD.*?</Bal>", "");
    }

    private static String opening(String stmt) {
        return stmt.replaceFirst("<Bal><Tp><CdOrPrtry><Cd>OPBD.*?</Bal>", "");
    }

    @Test
    void thePagesOfAStatementAreOneWhicheverOfThemSaysTheBalances() {
        var first = statement().debit("1.00", ref("NOTPROVIDED"));
        var whole = statement().debit("1.00", ref("NOTPROVIDED")).debit("1.00", ref("NOTPROVIDED"));
        var second = first.next(DAY).debit("1.00", ref("NOTPROVIDED")).number("N");
        var one = page(first.number("N").stmt(), 1, false);
        var two = page(second.stmt(), 2, true);
        var empty = StatementText.file("08", List.of(first)).replace(first.stmt(), "%s");
        var full = page(whole.number("N").stmt().replaceFirst("<Ntry>.*?</Ntry>", ""), 2, true);
        for (var pages : List.of(one.replace("CLBD", "ITBD") + two.replace("OPBD", "ITBD"), closing(one) + opening(two),
                one.replaceFirst("999.00", "998.00") + full)) {
            var read = read(empty.formatted(pages));
            assertThat(read.report().statements()).as(pages).containsExactly(
                    new BankReport.Statement("N", DAY, ACCOUNT, Money.yuan("1000"), Money.yuan("998")));
            assertThat(read.lines()).extracting(Line::reference).doesNotHaveDuplicates().hasSize(2);
        }
        assertThatThrownBy(() -> read(
                empty.formatted(one + page(second.debit("7.00", "").stmt(), 2, true).replace("991.00", "998.00"))))
                .isInstanceOf(Invalid.class);
        var alone = read(empty.formatted(opening(two))).report();
        assertThat(alone.statements().getFirst().opening()).isEqualTo(Money.yuan("999"));
        assertThat(alone.statements().getFirst().pages()).isEqualTo(new BankReport.Pages(2, 2, true));
        assertThat(alone.messageId()).isNotEqualTo(read(empty.formatted(closing(one))).report().messageId());
    }

    @Test
    void chineseComesOutRightInWhicheverCharactersItIsWritten() {
        var text = statement()
                .credit("7.00", ref("G") + detail("", "NOTPROVIDED", "<RmtInf><Ustrd>退回：账户名称不符</Ustrd></RmtInf>"))
                .xml();
        var undeclared = text.replace(" encoding=\"UTF-8\"", "");
        for (var bytes : List.of(text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16),
                text.replace("UTF-8", "GBK").getBytes(GBK), text.replace("UTF-8", "gb2312").getBytes(GBK),
                undeclared.getBytes(GBK), text.getBytes(GBK))) {
            assertThat(read(bytes).only().words()).isEqualTo("退回：账户名称不符");
        }
    }

    @Test
    void aMomentElsewhereIsItsDayInChina() {
        for (var moment : List.of("2027-06-28T16:30:00Z", "2027-06-29T00:30:00+08:00", "2027-06-29T08:00:00",
                "2027-06-28T20:00:00.000-04:00")) {
            var text = statement().raw(false, Money.yuan("1"), "<ValDt><DtTm>" + moment + "</DtTm></ValDt>").xml();
            assertThat(read(text).only().valueDate()).as(moment).isEqualTo(DAY);
        }
        assertThat(IsoValues.day("2027-06-29+08:00")).isEqualTo(DAY);
        assertThat(read(statement().raw(false, Money.yuan("1"), "").xml()).only().valueDate()).isEqualTo(DAY);
    }

    @Test
    void anAmountBeyondReasonIsALineThatCannotBeReadAndIsSeenAtOnce() {
        for (var amount : List.of("100000000000.01", "9".repeat(400_000), "1.001", "-1.00", "1e9", "")) {
            var text = statement().debit("5.00", ref("L")).xml().replace(">5.00</Amt>", ">" + amount + "</Amt>");
            var line = assertTimeout(Duration.ofSeconds(2), () -> read(text)).only();
            assertThat(line.verdict()).isEqualTo(Verdict.UNREADABLE);
            assertThat(line.words()).hasSizeLessThan(120).startsWith("Ntry 1: bank.not-an-amount");
            assertThat(line.raw()).hasSizeLessThan(2_001).contains("<Amt Ccy=\"CNY\">");
        }
        assertThat(
                read(statement().debit("5.00", ref("L")).xml().replace("5.00</Amt>", "5.00000</Amt>")).only().amount())
                .isEqualTo(Money.yuan("5"));
    }

    @Test
    void twoMovementsThatLookAlikeAreTwoAndTheSameAgainInAnotherFileIsTheSame() {
        var text = statement().debit("5.00", ref("NOTPROVIDED")).debit("5.00", ref("NOTPROVIDED"))
                .debit("6.00", ref("X")).debit("2.00", ref("X"));
        var read = read(text.xml());
        assertThat(read.lines()).extracting(Line::reference).doesNotHaveDuplicates().hasSize(4);
        assertThat(read(text.number("again").xml()).lines()).extracting(Line::reference)
                .isEqualTo(read.lines().stream().map(Line::reference).toList());
        assertThat(read(text.next(DAY).debit("5.00", "").xml()).only().reference())
                .as("a second statement of the day goes on")
                .isNotIn(read.lines().stream().map(Line::reference).toList());
    }

    @Test
    void aBatchBookingIsItsTransactionsWhereverTheirAmountsStand() {
        var inDetails = "<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>"
                + transaction("", PAYMENT + "", "<AmtDtls><TxAmt><Amt Ccy=\"CNY\">1.00</Amt></TxAmt></AmtDtls>")
                + transaction("", OTHER + "", "<AmtDtls><InstdAmt><Amt Ccy=\"CNY\">2.00</Amt></InstdAmt></AmtDtls>")
                + "</NtryDtls>";
        var read = read(statement().debit("3.00", ref("BR") + inDetails).xml());
        assertThat(read.lines()).extracting(Line::paymentId).containsExactly(PAYMENT, OTHER);
        assertThat(read.lines()).extracting(Line::amount).containsExactly(Money.yuan("1"), Money.yuan("2"));
        assertThat(read.lines()).extracting(Line::reference).doesNotHaveDuplicates();
        var whole = read(statement()
                .debit("3.00", ref("BR")
                        + "<NtryDtls><Btch><PmtInfId>HZ-2027-D-00005</PmtInfId><NbOfTxs>2</NbOfTxs></Btch></NtryDtls>")
                .xml());
        assertThat(whole.only().batch()).isEqualTo("HZ-2027-D-00005");
        var mixed = read(statement().debit("3.00", ref("BR") + "<NtryDtls>"
                + transaction("", PAYMENT + "", "<Amt Ccy=\"CNY\">4.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>")
                + transaction("", OTHER + "", "<Amt Ccy=\"CNY\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>") + "</NtryDtls>")
                .xml());
        assertThat(mixed.lines()).extracting(Line::direction).containsExactly(Direction.DEBIT, Direction.CREDIT);
        assertThat(read(statement().debit("3.00",
                ref("BR") + "<NtryDtls>" + transaction("", PAYMENT + "", "") + transaction("", OTHER + "", "")
                        + "</NtryDtls>")
                .xml()).only().amount()).as("amounts that nobody says are one movement").isEqualTo(Money.yuan("3"));
    }

    @Test
    void aReferenceIsFoundWhereverABankPutsIt() {
        var id = PAYMENT.toString().replace("-", "");
        for (var inside : List.of(names(id), "<NtryRef>" + id + "</NtryRef>",
                names(PAYMENT.toString().toUpperCase(Locale.ROOT)),
                "<NtryDtls><TxDtls><Refs><InstrId>" + id + "</InstrId></Refs></TxDtls></NtryDtls>",
                "<NtryDtls><TxDtls><RmtInf><Ustrd>付款 " + id + " 工资</Ustrd></RmtInf></TxDtls></NtryDtls>",
                "<AddtlNtryInf>REF:" + id + "</AddtlNtryInf>")) {
            var line = read(statement().debit("1.00", inside).xml()).only();
            assertThat(line.paymentId()).as(inside).isEqualTo(PAYMENT);
            assertThat(line.reference()).isNotBlank();
        }
    }

    @Test
    void chargesAreALineOfTheirOwnHoweverTheyAreTold() {
        var own = "<Amt Ccy=\"CNY\">150.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>";
        var total = "<Chrgs><TtlChrgsAndTaxAmt Ccy=\"CNY\">2.60</TtlChrgsAndTaxAmt></Chrgs>";
        var records = "<Chrgs><Rcrd><Amt Ccy=\"CNY\">2.00</Amt></Rcrd><Rcrd><Amt Ccy=\"CNY\">0.60</Amt></Rcrd></Chrgs>";
        var old = "<Chrgs><Amt Ccy=\"CNY\">2.00</Amt></Chrgs><Chrgs><Amt Ccy=\"CNY\">0.60</Amt></Chrgs>";
        for (var inside : List.of(ref("C") + detail("", PAYMENT + "", own + total),
                ref("C") + total + detail("", PAYMENT + "", own), ref("C") + detail("", PAYMENT + "", own + records),
                ref("C") + old + detail("", PAYMENT + "", own), ref("C")
                        + records.replace("</Rcrd>", "<ChrgInclInd>true</ChrgInclInd></Rcrd>") + names(PAYMENT + ""))) {
            var read = read(statement().debit("152.60", inside).xml());
            assertThat(read.lines()).as(inside).extracting(Line::amount).containsExactly(Money.yuan("150"),
                    Money.yuan("2.60"));
            assertThat(read.lines()).extracting(Line::verdict).containsExactly(Verdict.PAID, Verdict.CHARGE);
            assertThat(read.lines()).extracting(Line::paymentId).containsOnly(PAYMENT);
        }
        var silent = read(statement().debit("305.60", ref("S") + "<NtryDtls>"
                + transaction("<AcctSvcrRef>R1</AcctSvcrRef>", PAYMENT + "", own.replace("150", "151"))
                + transaction("<AcctSvcrRef>R2</AcctSvcrRef>", OTHER + "", own.replace("150", "152")) + "</NtryDtls>")
                .xml());
        assertThat(silent.lines()).extracting(Line::verdict).containsExactly(Verdict.PAID, Verdict.PAID,
                Verdict.REMAINDER);
        var received = read(statement()
                .credit("97.40", ref("I")
                        + detail("", "NOTPROVIDED", "<Amt Ccy=\"CNY\">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>" + total))
                .xml());
        assertThat(received.lines()).extracting(Line::direction).containsExactly(Direction.CREDIT, Direction.DEBIT);
    }

    @Test
    void aReturnIsKnownByItsReasonItsReversalOrItsKind() {
        for (var inside : List.of("<RvslInd>true</RvslInd>" + names(PAYMENT + ""),
                "<RvslInd>1</RvslInd>" + names(PAYMENT + ""),
                detail("", PAYMENT + "", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"),
                "<BkTxCd><Domn><Fmly><SubFmlyCd>RRTN</SubFmlyCd></Fmly></Domn></BkTxCd>" + names(PAYMENT + ""))) {
            assertThat(read(statement().credit("1.00", ref("R") + inside).xml()).only().verdict()).as(inside)
                    .isEqualTo(Verdict.RETURNED);
        }
    }

    @Test
    void whatIsNotBookedAndWhatOnlyAdvisesMovesNoMoney() {
        var pending = statement().debit("1.00", ref("P")).xml();
        assertThatThrownBy(() -> read(pending.replace("BOOK", "PDNG"))).as("it is in the closing balance")
                .isInstanceOf(Invalid.class);
        for (var other : List.of("BkToCstmrAcctRpt Rpt CAMT_052", "BkToCstmrDbtCdtNtfctn Ntfctn CAMT_054")) {
            var as = other.split(" ");
            var read = read(pending.replace("BkToCstmrStmt", as[0]).replace("Stmt>", as[1] + ">"));
            assertThat(read.report().kind()).isEqualTo(Kind.valueOf(as[2]));
            assertThat(read.report().statements()).isEmpty();
            assertThat(read.only().direction()).isEqualTo(Direction.NONE);
            assertThat(read.only().verdict()).isEqualTo(Verdict.ADVICE);
        }
    }

    private static String pain002(String group, String rest) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.03\"><CstmrPmtStsRpt><GrpHdr><MsgId>P"
                + "</MsgId><CreDtTm>2027-06-29T10:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>HZ-1"
                + "</OrgnlMsgId>" + group + "</OrgnlGrpInfAndSts>" + rest + "</CstmrPmtStsRpt></Document>";
    }

    @Test
    void aRefusalOfAFileOrOfAPartOfItIsSaidOfTheWhole() {
        var reason = "<StsRsnInf><Rsn><Cd>AC01</Cd></Rsn><AddtlInf>no such account</AddtlInf></StsRsnInf>";
        var group = read(pain002("<GrpSts>RJCT</GrpSts>" + reason, "")).only();
        assertThat(group.batch()).isEqualTo("HZ-1");
        assertThat(group.verdict()).isEqualTo(Verdict.RETURNED);
        assertThat(group.words()).as("begins with the code").isEqualTo("AC01 no such account");
        var part = read(pain002("", "<OrgnlPmtInfAndSts><OrgnlPmtInfId>HZ-2</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>"
                + "</OrgnlPmtInfAndSts>")).only();
        assertThat(part.batch()).isEqualTo("HZ-2");
        assertThat(part.words()).isEqualTo("RJCT");
        var one = read(pain002("<GrpSts>PART</GrpSts>",
                "<OrgnlPmtInfAndSts><OrgnlPmtInfId>HZ-2</OrgnlPmtInfId>" + "<PmtInfSts>RJCT</PmtInfSts>" + reason
                        + "<TxInfAndSts><OrgnlInstrId>" + PAYMENT.toString().replace("-", "")
                        + "</OrgnlInstrId></TxInfAndSts></OrgnlPmtInfAndSts>"))
                .lines();
        assertThat(one).extracting(Line::paymentId).as("the one it names, and the others").containsExactly(PAYMENT,
                null);
        assertThat(one).extracting(Line::batch).containsExactly(null, "HZ-2");
        assertThat(one).extracting(Line::verdict).containsOnly(Verdict.RETURNED);
        assertThat(one.getFirst().words()).startsWith("AC01");
        assertThat(read(pain002("<GrpSts>ACCP</GrpSts>", "")).only().verdict()).isEqualTo(Verdict.PENDING);
    }

    private static String word(String status, UUID payment) {
        return "<TxInfAndSts><OrgnlEndToEndId>" + payment.toString().replace("-", "") + "</OrgnlEndToEndId><TxSts>"
                + status + "</TxSts></TxInfAndSts>";
    }

    private static String part(String transactions) {
        return "<OrgnlPmtInfAndSts><OrgnlPmtInfId>HZ-1</OrgnlPmtInfId>" + transactions + "</OrgnlPmtInfAndSts>";
    }

    @Test
    void aFileThatIsRefusedAsAWholeIsRefusedAlsoWhereItNamesOnlyWhoIsToBlame() {
        var blamed = read(pain002("<GrpSts>RJCT</GrpSts>", part(word("RJCT", PAYMENT)))).lines();
        assertThat(blamed).extracting(Line::verdict).containsExactly(Verdict.RETURNED, Verdict.RETURNED);
        assertThat(blamed.getFirst().paymentId()).isEqualTo(PAYMENT);
        assertThat(blamed.getLast().batch()).isEqualTo("HZ-1");
        var mixed = read(pain002("<GrpSts>RJCT</GrpSts>", part(word("RJCT", PAYMENT) + word("ACSP", OTHER)))).lines();
        assertThat(mixed).as("what contradicts itself refuses what it names").extracting(Line::paymentId)
                .containsExactly(PAYMENT, OTHER);
        var partly = read(pain002("<GrpSts>PART</GrpSts>", part(word("RJCT", PAYMENT)))).lines();
        assertThat(partly).extracting(Line::paymentId).containsExactly(PAYMENT);
    }

    @Test
    void whateverIsWrongInOneEntryTheOthersAreRead() {
        for (var wrong : List.of("<CdtDbtInd>DBIT</CdtDbtInd> <CdtDbtInd>SIDE</CdtDbtInd>",
                "Ccy=\"CNY\">5.00 Ccy=\"USD\">5.00", "<Amt Ccy=\"CNY\">5.00</Amt> <Amt/>",
                "<ValDt><Dt>2027-06-29</Dt></ValDt> <ValDt><Dt>29.6.27</Dt></ValDt>")) {
            var change = wrong.split("(?<=>|0) (?=<|C)", 2);
            var text = statement().debit("5.00", ref("L")).credit("6.00", ref("M")).xml();
            var at = text.indexOf("<Ntry>");
            var read = read(text.substring(0, at) + text.substring(at).replaceFirst(change[0], change[1]));
            assertThat(read.lines()).as(wrong).extracting(Line::verdict).containsExactly(Verdict.UNREADABLE,
                    Verdict.NOTHING);
            assertThat(read.lines().getFirst().bookedOn()).isEqualTo(DAY);
        }
        assertThatThrownBy(() -> read(statement().debit("5.00", ref("L")).xml().replace("5.00</Amt>", "5.01</Amt>")))
                .as("what can be read has to add up").isInstanceOf(Invalid.class);
    }

    /** As a bank would send it: never whole in memory. */
    private static InputStream stream(int entries) {
        var text = statement().credit("1.00", ref("L")).xml();
        var from = text.indexOf("<Ntry>");
        var to = text.indexOf("</Stmt>");
        var head =
                text.substring(0, from).replace("1001.00", Money.yuan("1000").plus(Money.fen(entries * 100L)).amount());
        var entry = text.substring(from, to);
        return new SequenceInputStream(new Enumeration<>() {
            private int next = -1;

            @Override
            public boolean hasMoreElements() {
                return next <= entries;
            }

            @Override
            public InputStream nextElement() {
                var part = next < 0 ? head
                        : next == entries ? text.substring(to) : entry.replace(">L<", ">L" + next + "<");
                next++;
                return new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** One statement of MT940 with so many credits. */
    private static InputStream mt940(int credits) {
        var head = ":20:ST-1\n:25:" + ACCOUNT + "\n:28C:1\n:60F:C270628CNY1000,00\n";
        var tail = ":62F:C270629CNY" + Money.yuan("1000").plus(Money.fen(credits * 100L)).amount().replace('.', ',')
                + "\n";
        return new SequenceInputStream(new Enumeration<>() {
            private int next = -1;

            @Override
            public boolean hasMoreElements() {
                return next <= credits;
            }

            @Override
            public InputStream nextElement() {
                var part = next < 0 ? head : next == credits ? tail
                        : ":61:270629C1,00NTRFNONREF//B" + next + "\n:86:" + "捐款".repeat(100) + "\n";
                next++;
                return new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void fiftyThousandEntriesAreReadOneByOneInTheRoomOfAFew() throws IOException {
        readsInTheRoomOfAFew(BankFile.of(stream(50_000), false));
    }

    @Test
    void fiftyThousandLinesOfOneMt940AreReadOneByOneInTheRoomOfAFew() throws IOException {
        readsInTheRoomOfAFew(BankFile.of(mt940(50_000), false));
    }

    private static void readsInTheRoomOfAFew(BankFile file) {
        var held = new long[2];
        var count = new int[1];
        assertTimeout(Duration.ofSeconds(60), () -> BankReport.read(file, ACCOUNT, Layouts.SHIPPED, line -> {
            count[0] = line.no();
            if (line.no() == 1_000 || line.no() == 49_000) {
                held[line.no() / 49_000] = live();
            }
        }));
        assertThat(count[0]).isEqualTo(50_000);
        assertThat(held[1] - held[0]).as("bytes that 48,000 entries more hold: their references, once each")
                .isLessThan(16L << 20);
    }
}
