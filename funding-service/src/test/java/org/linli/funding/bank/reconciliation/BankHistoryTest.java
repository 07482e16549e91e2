package org.linli.funding.bank.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.funding.bank.iso.StatementText.detail;
import static org.linli.funding.bank.iso.StatementText.names;
import static org.linli.funding.bank.iso.StatementText.ref;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.funding.Case;
import org.linli.funding.bank.iso.StatementText;
import org.linli.funding.bridge.BridgeOffering;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.platform.testkit.http.JsonPath;

/**
 * Random histories of an account: payments, returns, doubles, refusals of what is paid all the same or was entered as
 * paid, other amounts and the rest of them, hand entries that never come or are called otherwise by the bank, advances
 * that their agency pays back of its own, charges, money of nobody, booked some days later and with other value dates,
 * statements that come once more under another number. Every day closes, and in the end the ledger has the bank's
 * balance to the fen.
 */
@QuarkusTest
@WithTestResource(Engines.class)
class BankHistoryTest {

    private static final int DAYS = 6;

    /** What the bank will book. @param on the day it does */
    private record Due(LocalDate on, boolean credit, Money amount, int valueDays, String inside) {
    }

    private record Repaid(String advance, boolean byHand) {

        boolean isTaken(Money amount) {
            return byHand || !amount.isMoreThan(Money.yuan(get("/bridges/" + advance).getString("owed.amount")));
        }
    }

    private final List<Due> dues = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    /** Bookings of receipts and payments that were entered and that the bank will never say. */
    private final List<UUID> never = new ArrayList<>();
    /** Payments of this history: other tests leave exceptions that nobody settles. */
    private final Map<String, Money> mine = new HashMap<>();
    /** Advances that credits of these references pay back. */
    private final Map<String, Repaid> repaid = new HashMap<>();
    @Inject
    BridgeOffering offers;

    private AccountCash account;
    private Random random;
    private String source;

    @AfterEach
    void opensItsDaysAgainAndBalances() {
        AccountCash.reopen();
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20270629, 4711, 99991})
    void everyDayClosesAndNotAFenIsLost(long seed) {
        random = new Random(seed);
        told.clear();
        dues.clear();
        never.clear();
        mine.clear();
        repaid.clear();
        account = new AccountCash();
        var cases = List.of(signed(), signed(), signed(), signed(), signed(), signed());
        source = Case.open("100000");
        agreed(STEWARD, "/bridge-pool/fund",
                "{\"sourceId\":\"%s\",\"facility\":\"SALARY_RESERVE\",\"amount\":%s}".formatted(source, money("9000")))
                .statusCode(200);
        var statement = new StatementText(Time.today(), account.balance());
        var advances = new ArrayList<>(List.of(advanced(cases.get(0)), advanced(cases.get(1)), advanced(cases.get(2))));
        var waiting = new ArrayList<String>();
        for (var one : cases) {
            waiting.add(one.payable("WAGE", 1));
        }
        for (int day = 0; day < DAYS + 4; day++) {
            if (day < DAYS) {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    happens(waiting);
                }
                if (!advances.isEmpty() && day > 0 && random.nextBoolean()) {
                    repays(advances.removeFirst());
                }
            }
            statement = ends(statement, day >= DAYS);
            Time.to(Time.today().plusDays(1));
            statement = statement.next(Time.today());
        }
        for (var one : cases) {
            assertThat(Money.yuan(get("/payables/" + one.payable("WAGE", 1)).getString("paid.amount")))
                    .as(story(seed) + ": once").isLessThanOrEqualTo(Money.yuan("780000"));
        }
        assertThat(account.waiting()).as(story(seed)).isEmpty();
        assertThat(account.balance()).as(story(seed)).isEqualTo(statement.closing());
    }

    private String story(long seed) {
        return "seed " + seed + ": " + String.join("; ", told);
    }

    private static Case signed() {
        return new Case().funded("2400000", "0").reserved("2400000").payee().signed();
    }

    private static String key() {
        return "H" + UUID.randomUUID().toString().substring(0, 20);
    }

    private void happens(List<String> waiting) {
        switch (random.nextInt(5)) {
            case 0, 1, 2 -> {
                if (!waiting.isEmpty()) {
                    pays(waiting.removeFirst());
                }
            }
            case 3 -> receives();
            default -> {
                var amount = Money.fen(1 + random.nextInt(5000));
                say("fee " + amount);
                later(false, amount, ref(random.nextBoolean() ? key() : "NOTPROVIDED"));
            }
        }
    }

    private void say(String what) {
        told.add(Time.today() + " " + what);
    }

    private LocalDate later(boolean credit, Money amount, String inside) {
        var on = Time.today().plusDays(random.nextInt(3));
        dues.add(new Due(on, credit, amount, random.nextInt(3) - 1, inside));
        return on;
    }

    private void pays(String payable) {
        var batch = Case.sent("{\"payableId\":\"" + payable + "\"}");
        var id = batch.getString("instructions[0].id");
        var amount = Money.yuan(batch.getString("instructions[0].net.amount"));
        var byHand = random.nextInt(3) == 0;
        if (byHand) {
            Case.settled(batch, Time.today()).statusCode(200);
        }
        mine.put(id, amount);
        var fate = random.nextInt(10);
        if (fate == 9 && byHand) {
            say("payment " + id + " by hand that never leaves");
            never.add(AccountCash.booking(id));
            return;
        }
        if (fate > 3) {
            paysOtherwise(batch, id, amount, byHand, fate);
            return;
        }
        var charge = random.nextInt(4) == 0 ? Money.fen(1 + random.nextInt(2000)) : Money.ZERO;
        var inside = charge.isZero() ? names(id)
                : detail("", id, "<Amt Ccy=\"CNY\">" + amount.amount() + "</Amt>" + (random.nextBoolean()
                        ? "<Chrgs><TtlChrgsAndTaxAmt Ccy=\"CNY\">" + charge.amount() + "</TtlChrgsAndTaxAmt></Chrgs>"
                        : ""));
        var on = later(false, amount.plus(charge), ref(key()) + inside);
        say("payment " + id + " of " + amount + (byHand ? " by hand" : "") + " charge " + charge + " booked " + on
                + " fate " + fate);
        if (fate == 0) {
            dues.add(new Due(on.plusDays(random.nextInt(2)), true, amount, 0,
                    ref(key()) + (random.nextBoolean() ? "<RvslInd>true</RvslInd>" + names(id)
                            : detail("", id, "<RtrInf><Rsn><Cd>MS03</Cd></Rsn></RtrInf>"))));
        } else if (fate == 1) {
            dues.add(new Due(on.plusDays(random.nextInt(2)), false, amount, 0, ref(key()) + names(id)));
            if (random.nextBoolean()) {
                dues.add(new Due(on.plusDays(1 + random.nextInt(2)), true, amount, 0,
                        ref(key()) + (random.nextBoolean() ? names(id) : "")));
            }
        }
    }

    /** Refused and paid all the same, or entered and refused; less than was told, or much more. */
    private void paysOtherwise(JsonPath batch, String id, Money amount, boolean byHand, int fate) {
        var other = Money.fen(30_000 + random.nextInt(5_000));
        var moved = fate == 7 ? amount.plus(other) : fate == 6 || fate > 7 ? amount.minus(other) : amount;
        if (fate < 6) {
            Case.handedIn(MAKER, "application/xml", refusal(batch.getString("number"), id));
        }
        var leaves = fate > 5 || !byHand;
        var on = leaves ? later(false, moved, ref(key()) + names(id)) : Time.today();
        if (fate > 7) {
            dues.add(new Due(on.plusDays(random.nextInt(3)), false, other, 0, ref(key()) + names(id)));
        }
        say("payment " + id + " of " + amount + (byHand ? " by hand" : "") + " fate " + fate + " moves "
                + (leaves ? moved + " booked " + on : "never"));
    }

    /** Of the salary reserve, as the bank will pay it today. @return its path */
    private String advanced(Case one) {
        Case.job(() -> offers.openReserve(one.agency, Money.yuan("3000")));
        var id = get("/bridges?agencyId=" + one.agency).getString("items[0].id");
        var amount = "{\"amount\":" + money("3000") + "}";
        var director = Tokens.of("director", "agency-director").agency(one.agency).bearer();
        post(director, "/bridges/" + id + "/request", amount).statusCode(200);
        agreed(MAKER, "/bridges/" + id + "/grant", amount).statusCode(200);
        dues.add(new Due(Time.today(), false, Money.yuan("3000"), 0, ref(key()) + names(id)));
        return id;
    }

    /** Its agency pays some of it back of its own: entered or not, named or not, under whatever reference. */
    private void repays(String advance) {
        var amount = Money.fen(1 + random.nextInt(100_000));
        var reference = key();
        var byHand = random.nextInt(3) > 0;
        if (!"GRANTED".equals(get("/bridges/" + advance).getString("status"))) {
            return;
        }
        if (byHand) {
            agreed(MAKER, "/bridges/" + advance + "/repay", "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"%s\"}"
                    .formatted(money(amount.amount()), Time.today(), reference)).statusCode(200);
        }
        var said = random.nextBoolean() ? reference : key();
        var named = random.nextBoolean();
        repaid.put(said, new Repaid(advance, byHand));
        later(true, amount, ref(said) + (named ? names(advance) : ""));
        say("advance " + advance + " paid back " + amount + (byHand ? " by hand" : "") + (named ? " named" : ""));
    }

    private boolean isAdvance(String id) {
        return repaid.values().stream().anyMatch(one -> one.advance().equals(id));
    }

    private static String refusal(String batch, String id) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt><GrpHdr>" + "<MsgId>"
                + key() + "</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>" + batch
                + "</OrgnlMsgId></OrgnlGrpInfAndSts>" + "<OrgnlPmtInfAndSts><OrgnlPmtInfId>" + batch
                + "</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>" + id.replace("-", "")
                + "</OrgnlEndToEndId><TxSts>RJCT</TxSts></TxInfAndSts></OrgnlPmtInfAndSts>"
                + "</CstmrPmtStsRpt></Document>";
    }

    private void receives() {
        var amount = Money.fen(100 + random.nextInt(1_000_000));
        var reference = key();
        var byHand = random.nextBoolean();
        if (byHand) {
            agreed(STEWARD, "/fund-sources/" + source + "/receive",
                    "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"%s\"}".formatted(money(amount.amount()),
                            Time.today(), reference))
                    .statusCode(200);
        }
        var comes = !byHand || random.nextInt(3) > 0;
        say("receipt of " + amount + (byHand ? " by hand" : "") + (comes ? "" : " that never comes"));
        if (!comes) {
            never.add(AccountCash.booking(source));
            return;
        }
        later(true, amount, ref(random.nextBoolean() ? reference : key()));
    }

    /** The statement of the day, what people settle of it, and the close. @param all whether nothing is put off */
    private StatementText ends(StatementText statement, boolean all) {
        var today = Time.today();
        dues.stream().filter(due -> !due.on().isAfter(today)).forEach(
                due -> statement.entry(due.credit(), due.amount(), today.plusDays(due.valueDays()), due.inside()));
        dues.removeIf(due -> !due.on().isAfter(today));
        handsIn(statement);
        if (today.getDayOfMonth() % 3 == 0) {
            say("the same statement under another number");
            handsIn(statement.number(key()));
        }
        for (var entry : get("/bank/entries?status=OPEN&limit=500").<String>getList("items.id")) {
            settle(entry, all);
        }
        while (all && !never.isEmpty()) {
            agreed(MAKER, "/bank/days/in-transit/" + never.removeFirst() + "/take-back", "{\"reason\":\"r\"}")
                    .statusCode(200);
        }
        var open = get("/bank/entries?status=OPEN&limit=500").<String>getList("items.id");
        post(MAKER, "/bank/days/" + today + "/propose-close",
                open.isEmpty() ? "{\"carry\":[]}" : "{\"carry\":[\"" + String.join("\",\"", open) + "\"]}")
                .statusCode(200);
        var closed = done(post(CHECKER, "/bank/days/" + today + "/close", ""));
        assertThat(closed.getString("closing.amount")).isEqualTo(statement.closing().amount());
        return statement;
    }

    private static void handsIn(StatementText statement) {
        given().header("Authorization", MAKER).header("Idempotency-Key", key()).contentType("application/xml")
                .body(statement.xml().getBytes(StandardCharsets.UTF_8)).post("/api/v1/bank/messages").then()
                .statusCode(201);
    }

    private void settle(String id, boolean all) {
        var entry = get("/bank/entries/" + id);
        var paymentId = entry.getString("paymentId");
        if (paymentId != null && !mine.containsKey(paymentId) && !isAdvance(paymentId)) {
            return;
        }
        var advance = repaid.get(entry.getString("reference"));
        if (advance != null && advance.isTaken(Money.yuan(entry.getString("amount.amount")))) {
            post(MAKER, "/bank/entries/" + id + "/propose-resolution",
                    "{\"kind\":\"PAYMENT\",\"paymentId\":\"%s\",\"reason\":\"r\"}".formatted(advance.advance()))
                    .statusCode(200);
            done(post(CHECKER, "/bank/entries/" + id + "/confirm-resolution", ""));
            return;
        }
        var wish = switch (entry.getString("outcome")) {
            case "UNKNOWN_DEBIT" -> all || random.nextBoolean() ? "FEE" : "";
            case "UNKNOWN_CREDIT" -> all || random.nextBoolean() ? "SOURCE" : "";
            case "UNBORNE_CHARGE" -> all || random.nextBoolean() ? "FEE" : "";
            case "PAID_AFTER_RETURN" -> all || random.nextBoolean() ? "PAID" : "";
            case "CONTRADICTION" -> all || random.nextBoolean() ? "TAKE_BACK" : "";
            case "AMOUNT_DIFFERS" -> !all && random.nextBoolean() ? ""
                    : Money.yuan(entry.getString("amount.amount")).isMoreThan(mine.get(paymentId)) ? "WITH_CHARGE"
                            : "IN_PART";
            default -> "";
        };
        if (wish.isEmpty()) {
            return;
        }
        say(entry.getString("outcome") + " of " + entry.getString("amount.amount") + " is " + wish);
        post(MAKER, "/bank/entries/" + id + "/propose-resolution",
                "{\"kind\":\"%s\",\"sourceId\":%s,\"reason\":\"r\"}".formatted(wish,
                        List.of("FEE", "SOURCE", "WITH_CHARGE").contains(wish) ? "\"" + source + "\"" : "null"))
                .statusCode(200);
        done(post(CHECKER, "/bank/entries/" + id + "/confirm-resolution", ""));
    }

    private JsonPath done(HttpReply answer) {
        assertThat(answer.extract().statusCode()).as(answer.extract().asString() + told).isEqualTo(200);
        return answer.extract().jsonPath();
    }
}
