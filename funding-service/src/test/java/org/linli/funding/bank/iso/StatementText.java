package org.linli.funding.bank.iso;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.TestPostgres;

/** A statement as some bank may write it, entry by entry; its balances follow from the entries. */
public final class StatementText {

    public static final String ACCOUNT = "3602000000000000001";

    private final LocalDate day;
    private final Money opening;
    private final List<String> entries = new ArrayList<>();
    private Money closing;
    private String number = "T-" + UUID.randomUUID().toString().substring(0, 18);
    private String account = ACCOUNT;
    private String openingCode = "OPBD";

    public StatementText(LocalDate day, Money opening) {
        this.day = day;
        this.opening = opening;
        closing = opening;
    }

    /** The database is one for all tests, and so is the account: another bank's balances contradict. */
    public static void forgetOthers() {
        try (var connection = TestPostgres.connect(); var work = connection.createStatement()) {
            work.execute("delete from bank_statement");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The one after this. */
    public StatementText next(LocalDate on) {
        return new StatementText(on, closing);
    }

    public StatementText number(String as) {
        number = as;
        return this;
    }

    public StatementText account(String other) {
        account = other;
        return this;
    }

    /** Opens with the closing of the day before. */
    public StatementText prcd() {
        openingCode = "PRCD";
        return this;
    }

    public StatementText debit(String yuan, String inside) {
        return entry(false, Money.yuan(yuan), day, inside);
    }

    public StatementText credit(String yuan, String inside) {
        return entry(true, Money.yuan(yuan), day, inside);
    }

    /** @param inside what stands after the value date */
    public StatementText entry(boolean credit, Money amount, LocalDate valueDate, String inside) {
        return raw(credit, amount, "<ValDt><Dt>" + valueDate + "</Dt></ValDt>" + inside);
    }

    /** @param inside what stands after the booking date */
    public StatementText raw(boolean credit, Money amount, String inside) {
        closing = credit ? closing.plus(amount) : closing.minus(amount);
        entries.add("<Ntry><Amt Ccy=\"CNY\">" + amount.amount() + "</Amt><CdtDbtInd>" + (credit ? "CRDT" : "DBIT")
                + "</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + day + "</Dt></BookgDt>" + inside + "</Ntry>");
        return this;
    }

    public Money closing() {
        return closing;
    }

    public static String ref(String reference) {
        return "<AcctSvcrRef>" + reference + "</AcctSvcrRef>";
    }

    public static String names(String payment) {
        return detail("", payment, "");
    }

    public static String detail(String own, String endToEnd, String more) {
        return "<NtryDtls>" + transaction(own, endToEnd, more) + "</NtryDtls>";
    }

    public static String transaction(String own, String endToEnd, String more) {
        return "<TxDtls><Refs>" + own + "<EndToEndId>" + endToEnd.replace("-", "") + "</EndToEndId></Refs>" + more
                + "</TxDtls>";
    }

    public String stmt() {
        return "<Stmt><Id>" + number + "</Id><CreDtTm>" + day + "T20:00:00</CreDtTm><Acct><Id><Othr><Id>" + account
                + "</Id></Othr></Id></Acct>" + balance(openingCode, opening) + balance("CLBD", closing)
                + String.join("", entries) + "</Stmt>";
    }

    private String balance(String code, Money amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"CNY\">"
                + (amount.isNegative() ? amount.negated() : amount).amount() + "</Amt><CdtDbtInd>"
                + (amount.isNegative() ? "DBIT" : "CRDT") + "</CdtDbtInd><Dt><Dt>" + day + "</Dt></Dt></Bal>";
    }

    public String xml() {
        return file("08", List.of(this));
    }

    public static String file(String version, List<StatementText> statements) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001." + version
                + "\"><BkToCstmrStmt><GrpHdr><MsgId>M-" + UUID.randomUUID().toString().substring(0, 20)
                + "</MsgId><CreDtTm>2027-06-29T20:00:00</CreDtTm></GrpHdr>"
                + String.join("", statements.stream().map(StatementText::stmt).toList())
                + "</BkToCstmrStmt></Document>";
    }
}
