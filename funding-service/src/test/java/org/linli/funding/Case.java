package org.linli.funding;

import static org.hamcrest.Matchers.oneOf;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.CommandContext;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestSecrets;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.platform.testkit.http.JsonPath;

/** One street's money from the source to a signed contract, told as the other services tell it. */
public final class Case {

    public static final String STEWARD = Tokens.of("steward", "fund-steward").bearer();
    public static final String MAKER = Tokens.of("maker", "finance-maker").bearer();
    public static final String CHECKER = Tokens.of("checker", "finance-checker").bearer();
    /** A third person: who confirmed a dispute does not decide it. */
    public static final String JUDGE = Tokens.of("judge", "finance-checker").bearer();
    /** Decides nothing else: may check and send what pays again whatever the others took back. */
    public static final String RELEASER = Tokens.of("releaser", "finance-checker").bearer();

    private static final Pattern NAMED = Pattern.compile("\"payableId\":\"([^\"]+)\"");
    private static final AtomicInteger AREAS = new AtomicInteger(100);

    public final UUID agency = UUID.randomUUID();
    public UUID purchase = UUID.randomUUID();
    public final UUID contract = UUID.randomUUID();
    public final String street = "S-" + UUID.randomUUID().toString().substring(0, 8);
    public String area = freshArea();
    public String service = "FAMILY_SERVICE_STATION";
    public final LocalDate today = Time.today();
    public String source;
    /** A gift beside the public money, where a test makes one. */
    public String gift = "none";
    /** Another gift, that went back. */
    public String returned = "none";
    /** A source that filled pools, where a test makes one. */
    public String lender = "none";

    private boolean hasPayee;

    /** A street where nothing is yet. */
    public static String freshArea() {
        return "440106" + AREAS.getAndIncrement();
    }

    public static HttpReply post(String token, String path, String key, String body) {
        return given().header("Authorization", token).header("Idempotency-Key", key).header("If-Match", "*")
                .header("Accept-Language", "en").contentType("application/json").body(body).post("/api/v1" + path)
                .then();
    }

    public static HttpReply post(String token, String path, String body) {
        return post(token, path, UUID.randomUUID().toString(), body);
    }

    /** Proposed, and confirmed by a second person. */
    public static HttpReply agreed(String token, String path, String body) {
        var proposed = post(token, path, body);
        var order = proposed.extract().header("Money-Order");
        if (order != null) {
            confirmed(order).statusCode(200);
        }
        return proposed;
    }

    public static HttpReply confirmed(String order) {
        return post(CHECKER, "/money-orders/" + order + "/confirm",
                "{\"contentHash\":\"" + get("/money-orders/" + order).getString("contentHash") + "\"}");
    }

    public static JsonPath get(String path) {
        return given().header("Authorization", CHECKER).get("/api/v1" + path).then().statusCode(200).extract()
                .jsonPath();
    }

    /** The number of a rule as it is shipped. */
    public static int rule(String id) {
        return RuleBook.shipped().get(id, Time.today()).asInt();
    }

    /** The first day of this fiscal year. */
    public static LocalDate newYear() {
        return Time.today().withDayOfYear(1);
    }

    public static LocalDate due(String payable) {
        return day("/payables/" + payable, "due.lastDay");
    }

    /** A day that the service tells. */
    public static LocalDate day(String path, String field) {
        return LocalDate.parse(get(path).getString(field));
    }

    /** Contests so much of a payable, with what shows that it is not owed. */
    public static String contest(String yuan) {
        return "{\"amount\":%1$s,\"ground\":\"NOT_WORKED\",\"reason\":\"r\",\"document\":\"A-1\",\"shownNotOwed\":%1$s}"
                .formatted(money(yuan));
    }

    /** Moves on to the day on which that payable is so many days late. */
    public static void late(String payable, int days) {
        Time.to(due(payable).plusDays(days));
    }

    public static String money(String yuan) {
        return "{\"amount\":\"" + yuan + "\",\"currency\":\"CNY\"}";
    }

    public Case funded(String budget, String pool) {
        source = post(STEWARD, "/fund-sources", """
                {"name":"District grant","channel":"GOVERNMENT","agreement":"HZ-2026-1",
                 "restriction":{"purpose":"stations",
                "serviceTypes":["FAMILY_SERVICE_STATION"],"areaCodes":[]},"validFrom":"%s"}""".formatted(newYear()))
                .statusCode(201).extract().path("id");
        agreed(STEWARD, "/fund-sources/" + source + "/receive", """
                {"amount":%s,"receivedOn":"%s","reference":"R1"}""".formatted(money("5000000"), today)).statusCode(200);
        agreed(STEWARD, "/budget-lines", """
                {"sourceId":"%s","purchaserId":"%s","fiscalYear":%d,"purpose":"station","amount":%s}"""
                .formatted(source, street, today.getYear(), money(budget))).statusCode(201);
        if (!"0".equals(pool)) {
            var open = open(pool);
            agreed(STEWARD, "/bridge-pool/fund", "{\"sourceId\":\"" + open + "\",\"amount\":" + money(pool) + "}")
                    .statusCode(200);
        }
        return this;
    }

    /** Money for any purpose. @return its source */
    public static String open(String yuan) {
        var open = post(STEWARD, "/fund-sources", """
                {"name":"Open","channel":"GOVERNMENT","agreement":"HZ-2","restriction":{"purpose":"any",
                 "serviceTypes":[],
                "areaCodes":[]},"validFrom":"%s"}""".formatted(newYear())).statusCode(201).extract().<String>path("id");
        agreed(STEWARD, "/fund-sources/" + open + "/receive", """
                {"amount":%s,"receivedOn":"%s","reference":"R1"}""".formatted(money(yuan), Time.today()))
                .statusCode(200);
        return open;
    }

    public UUID requested(UUID purchaseId, String amount, String serviceType) {
        var event = UUID.randomUUID();
        requested(event, purchaseId, amount, serviceType);
        return event;
    }

    public void requested(UUID event, UUID purchaseId, String amount, String serviceType) {
        Events.publish(event, "linli.purchases", "linli.procurement.purchase.budget-requested.v1",
                purchaseId.toString(), 1, """
                        {"purchaseId":"%s","number":"HZ-P-1","purchaserId":"%s","areaCode":"440105005",
                         "serviceType":"%s","amount":%s,
                        "fiscalYear":%d}""".formatted(purchaseId, street, serviceType, money(amount), today.getYear()));
    }

    public Case reserved(String amount) {
        requested(purchase, amount, "FAMILY_SERVICE_STATION");
        awaits(purchase, "linli.funding.budget.reserved.v1");
        return this;
    }

    /** The contract is for that service in that place. */
    public Case of(String serviceType, String areaCode) {
        service = serviceType;
        area = areaCode;
        return this;
    }

    /** The contract will be signed on that purchase. */
    public Case named(UUID asked) {
        purchase = asked;
        awaits(asked, "linli.funding.budget.reserved.v1");
        return this;
    }

    public Case payee() {
        hasPayee = true;
        Events.publish("linli.agencies", "linli.registry.agency.registered.v1", agency.toString(), 1,
                "{\"agencyId\":\"" + agency + "\",\"name\":\"A\",\"registeredOn\":\"" + today.minusMonths(6) + "\"}");
        return verified(2, "6222021234561234");
    }

    /** What the registry said of the agency has arrived. */
    public Case knownPayee() {
        Await.until("the verified account of " + agency,
                () -> given().header("Authorization", CHECKER).get("/api/v1/payees/" + agency).statusCode() == 200);
        return this;
    }

    /** Another account of the agency, as the registry tells it: the number sealed. */
    public Case verified(long sequence, String number) {
        return verified(sequence, number, "广州银行");
    }

    public Case verified(long sequence, String number, String bank) {
        var account = UUID.randomUUID();
        Events.publish("linli.agencies", "linli.registry.agency.account-verified.v1", agency.toString(), sequence,
                """
                        {"agencyId":"%s","accountId":"%s","maskedNumber":"****%s","bank":"%s","sealedNumber":"%s"}"""
                        .formatted(agency, account, number.substring(number.length() - 4), bank,
                                TestSecrets.peers().seal(number, agency + "/" + account)));
        return this;
    }

    /**
     * 2,400,000: at signing 780,000 wages and 300,000 performance, at mid-term the same, 240,000 retained to the end.
     */
    public Case signed() {
        signs();
        Await.until("the contract's six payables",
                () -> get("/payables?contractId=" + contract).getList("items").size() == 6);
        return hasPayee ? knownPayee() : this;
    }

    /** As {@link #signed}; whether there is money for it is another question. */
    public void signs() {
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", contract.toString(), 1, """
                {"contractId":"%s","number":"C-1","tenderId":"%s","purchaseId":"%s","agencyId":"%s",
                 "purchaserId":"%s",
                "areaCode":"%s","serviceType":"%s","amount":%s,"from":"%s","to":"%s",
                 "signedOn":"%s","lateInterestPerDay":null,"instalments":[
                {"no":1,"trigger":"SIGNING","amount":%s,"wage":%s,"performance":%s,"retention":%s},
                {"no":2,"trigger":"MID_TERM","amount":%s,"wage":%s,"performance":%s,"retention":%s}]}""".formatted(
                contract, UUID.randomUUID(), purchase, agency, street, area, service, money("2400000"), today,
                today.plusYears(1).minusDays(1), today, money("1200000"), money("780000"), money("300000"),
                money("120000"), money("1200000"), money("780000"), money("300000"), money("120000")));
    }

    public Case accepted(int instalment) {
        Events.publish("linli.contracts", "linli.procurement.work.accepted.v1", contract.toString(), 2, """
                {"contractId":"%s","agencyId":"%s","purchaserId":"%s","instalmentNo":%d,"acceptedOn":"%s",
                 "deemed":false}""".formatted(contract, agency, street, instalment, today));
        awaits(UUID.fromString(payable("WAGE", instalment)), "linli.funding.payable.triggered.v1");
        return this;
    }

    public String payable(String part, int instalment) {
        return get("/payables?contractId=" + contract + "&part=" + part + "&instalmentNo=" + instalment)
                .getString("items[0].id");
    }

    public void finalised(UUID evaluation, String grade, String effects) {
        Events.publish("linli.evaluations", "linli.evaluation.evaluation.finalised.v1", evaluation.toString(), 1, """
                {"evaluationId":"%s","contractId":"%s","agencyId":"%s","kind":"MID_TERM","score":"51",
                 "grade":"%s",
                "effects":[%s]}""".formatted(evaluation, contract, agency, grade, effects));
    }

    public static void awaits(UUID key, String type) {
        Await.until(type + " of " + key, () -> JournalRows.typesOf(key).contains(type));
    }

    /** There is nothing against paying it, where nobody has said so yet. @return the payable */
    public static String approved(String payable) {
        if (get("/payables/" + payable).getList("allowedActions").contains("approvePayable")) {
            post(CHECKER, "/payables/" + payable + "/approve", "").statusCode(200);
        }
        return payable;
    }

    public String approved(String part, int instalment) {
        return approved(payable(part, instalment));
    }

    /** Approved, drafted, checked and sent. @return the batch */
    public static JsonPath sent(String lines) {
        NAMED.matcher(lines).results().forEach(found -> approved(found.group(1)));
        var batch = post(MAKER, "/batches", "{\"lines\":[" + lines + "]}").statusCode(201).extract().jsonPath();
        var path = "/batches/" + batch.getString("id");
        post(RELEASER, path + "/check", "{\"contentHash\":\"" + batch.getString("contentHash") + "\"}").statusCode(200);
        post(RELEASER, path + "/send", "").statusCode(200);
        return get(path);
    }

    /** Entered by one person and confirmed by another, or the refusal of it. @return the batch as it is then */
    public static HttpReply settled(JsonPath batch, LocalDate valueDate) {
        var results = new StringBuilder();
        for (var id : batch.<String>getList("instructions.id")) {
            results.append(results.isEmpty() ? "" : ",").append("""
                    {"instructionId":"%s","outcome":"SETTLED","valueDate":"%s","bankReference":"B-%s"}""".formatted(id,
                    valueDate, id));
        }
        var path = "/batches/" + batch.getString("id");
        var proposed = agreed(MAKER, path + "/results", "{\"results\":[" + results + "]}");
        return proposed.extract().statusCode() == 200
                ? given().header("Authorization", CHECKER).get("/api/v1" + path).then() : proposed;
    }

    /** The bank's file says that every payment of the batch came back. */
    public static void returned(JsonPath batch) {
        var lines = new StringBuilder("end_to_end_id,result,amount,value_date,reference,reason\n");
        for (var id : batch.<String>getList("instructions.id")) {
            lines.append(id.replace("-", "")).append(",RETURNED,,,E-").append(UUID.randomUUID()).append(",closed\n");
        }
        handedIn(MAKER, "text/csv", lines.toString());
    }

    /** A file of the bank, confirmed by another person where it ends payments. @return the message as it is then */
    public static JsonPath handedIn(String by, String type, String text) {
        var answer = given().header("Authorization", by).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(type).body(text.getBytes(StandardCharsets.UTF_8)).post("/api/v1/bank/messages").then()
                .statusCode(oneOf(200, 201, 202)).extract();
        var order = answer.header("Money-Order");
        if (order != null) {
            confirmed(order).statusCode(200);
        }
        return get("/bank/messages/" + answer.<String>path("id"));
    }

    /** Work of the service itself in one transaction, as a job does it. */
    public static void job(Runnable work) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            Arc.container().instance(CommandContext.class).get().begin(Actor.job("funding", "test"), null, null, null);
            QuarkusTransaction.requiringNew().run(work);
        } finally {
            request.terminate();
        }
    }
}
