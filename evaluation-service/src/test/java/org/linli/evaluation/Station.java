package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.platform.testkit.http.Http.given;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.Ids;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** One contract of one agency, told as the other services tell it, and the people around its evaluations. */
public final class Station {

    public static final String LEAD = Tokens.of("lead-he", "evaluation-lead").bearer();
    public static final String OTHER_LEAD = Tokens.of("lead-su", "evaluation-lead").bearer();
    public static final UUID ANNA_ID = UUID.randomUUID();
    public static final String ANNA = Tokens.of("assessor-anna", "assessor").person(ANNA_ID).bearer();
    public static final UUID BING_ID = UUID.randomUUID();
    public static final String BING = Tokens.of("assessor-bing", "assessor").person(BING_ID).bearer();
    public static final UUID CHEN_ID = UUID.randomUUID();
    public static final String CHEN = Tokens.of("assessor-chen", "assessor").person(CHEN_ID).bearer();

    /** Every measured indicator with a value that earns everything, and one that earns nothing. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(entry("Q03", "90", "40"),
            entry("Q04", "90", "50"), entry("S01", "95", "50"), entry("S04", "100", "60"), entry("U01", "12000", "100"),
            entry("U02", "1100", "100"), entry("U03", "2000", "100"), entry("U04", "100", "60"),
            entry("U05", "24", "1"), entry("O02", "65", "40"), entry("O03", "60", "30"), entry("O04", "2", "0.2"),
            entry("O05", "15", "50"));

    public static final String SURVEY =
            ",\"survey\":{\"frame\":1200,\"sampled\":200,\"responses\":120,\"method\":\"drawn from the register\"}";

    public final UUID agency = UUID.randomUUID();
    public final UUID contract = UUID.randomUUID();
    public final String street =
            "4401" + UUID.randomUUID().toString().replaceAll("[^0-9]", "").concat("12345").substring(0, 5);
    public final LocalDate today = Time.today();
    /** A year of service whose mid-term is due within the month. */
    private LocalDate ends = today.plusDays(25 + rule("G15.gap"));
    private LocalDate begins = ends.plusDays(1).minusYears(1);
    private LocalDate started = begins;
    private String buyer = street;
    private String partners = "";
    public final String director = Tokens.of("director-" + agency, "agency-director").agency(agency).bearer();
    public final String representative =
            Tokens.of("representative-" + street, "volunteer").street(street).person(UUID.randomUUID()).bearer();
    public final String purchaser =
            Tokens.of("purchaser-" + street, "purchaser").street(street).person(UUID.randomUUID()).bearer();

    private static Map.Entry<String, List<String>> entry(String code, String well, String badly) {
        return Map.entry(code, List.of(well, badly));
    }

    public static HttpReply post(String token, String path, String body) {
        return post(token, path, "*", UUID.randomUUID().toString(), body);
    }

    /** @param ifMatch, key null to leave the header out */
    public static HttpReply post(String token, String path, String ifMatch, String key, String body) {
        var request =
                given().header("Authorization", token).header("Accept-Language", "en").contentType("application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return (body == null ? request : request.body(body)).post("/api/v1" + path).then();
    }

    public static HttpReply get(String token, String path) {
        return given().header("Authorization", token).header("Accept-Language", "en").get("/api/v1" + path).then();
    }

    /** The day that stands in an answer, such as a deadline. */
    public static LocalDate day(HttpReply answer, String path) {
        return LocalDate.parse(answer.extract().<String>path(path));
    }

    /** The number that a rule gives today. */
    public static int rule(String id) {
        return RuleBook.shipped().get(id, Time.today()).asInt();
    }

    public static void publish(UUID event, String topic, String type, UUID key, long sequence, String json) {
        Events.publish(event, topic, "linli." + type + ".v1", key.toString(), sequence, json);
    }

    /** Waits until so many consumers of this service have had the event. */
    public static void taken(UUID event, int consumers) {
        Await.asserted("the event with its " + consumers + " consumers",
                () -> assertThat(inbox(event)).isEqualTo(consumers));
    }

    private static int inbox(UUID event) throws SQLException {
        try (var connection = TestPostgres.connect();
                var select = connection.prepareStatement("select count(*) from inbox where event_id = ?")) {
            select.setObject(1, event);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    public UUID signing(UUID event, long sequence) {
        publish(event, "linli.contracts", "procurement.contract.signed", contract, sequence, """
                {"contractId":"%s","number":"C-1","tenderId":"%s","purchaseId":"%s","agencyId":"%s","partners":[%s],
                 "purchaserId":"%s",
                "areaCode":"%s","serviceType":"FAMILY_SERVICE_STATION","amount":{"amount":"2400000.00",
                 "currency":"CNY"},
                "from":"%s","to":"%s","signedOn":"%s","projectStartedOn":"%s",
                "agreedMetrics":[{"code":"CASES","target":40,"unit":"n"},{"code":"U02","target":2000,"unit":"n"},
                 {"code":"Q03","target":95,"unit":"%%"}]}""".formatted(contract, UUID.randomUUID(), UUID.randomUUID(),
                agency, partners, buyer, street, begins, ends, begins, started));
        return event;
    }

    public static String visit(LocalDate until) {
        return """
                {"coaching":"more supervision","maturity":[{"aspect":"REGULAR","level":3,
                 "seen":"files in order"},
                 {"aspect":"SYSTEMATIC","level":2,"seen":"no yearly plan"},{"aspect":"PROFESSIONAL","level":2,
                  "seen":"one method only"}],
                 "actions":[{"what":"weekly supervision","until":"%s"}]}""".formatted(until);
    }

    /** A consortium's other member is bound by the same contract. */
    public Station boundWith(UUID partner) {
        partners = "\"" + partner + "\"";
        return this;
    }

    /** A department buys what the street is served with. */
    public Station boughtBy(String unit) {
        buyer = unit;
        return this;
    }

    /** Signed some time ago, for a project older still. */
    public Station running(LocalDate from, LocalDate to, LocalDate projectStartedOn) {
        begins = from;
        ends = to;
        started = projectStartedOn;
        return signed();
    }

    /** Signed today for a year that begins today. */
    public Station signedToday() {
        return running(today, today.plusYears(1).minusDays(1), today);
    }

    public Station signed() {
        taken(signing(Ids.next(), 1), 1);
        return begun();
    }

    /** Begun on its first day, or today where that is still to come. */
    public Station begun() {
        var event = Ids.next();
        publish(event, "linli.contracts", "procurement.contract.service-started", contract, 1, """
                {"contractId":"%s","agencyId":"%s","purchaserId":"%s","on":"%s","beforeSignature":false}"""
                .formatted(contract, agency, buyer, begins.isAfter(today) ? today : begins));
        taken(event, 1);
        return this;
    }

    public UUID overdue(UUID payable, LocalDate dueOn, int days, long sequence) {
        var event = Ids.next();
        publish(event, "linli.payables", "funding.payable.overdue", payable, sequence, """
                {"payableId":"%s","contractId":"%s","agencyId":"%s","purchaserId":"%s","instalmentNo":1,
                 "part":"WAGE",
                "amount":{"amount":"1.00","currency":"CNY"},"dueOn":"%s","days":%d,"bucket":%d,
                 "heldBy":"PURCHASER"}""".formatted(payable, contract, agency, street, dueOn, days, days));
        return event;
    }

    public UUID cleared(UUID payable, LocalDate dueOn, int daysLate, long sequence) {
        var event = Ids.next();
        publish(event, "linli.payables", "funding.payable.cleared", payable, sequence, """
                {"payableId":"%s","contractId":"%s","agencyId":"%s","purchaserId":"%s","instalmentNo":1,
                 "part":"WAGE","amount":{"amount":"1.00","currency":"CNY"},"dueOn":"%s","clearedOn":"%s",
                 "daysLate":%d}""".formatted(payable, contract, agency, street, dueOn, dueOn.plusDays(daysLate),
                daysLate));
        return event;
    }

    /** The id of the contract's evaluation of that kind. */
    public String evaluation(String kind) {
        return get(LEAD, "/evaluations?contractId=" + contract + "&kind=" + kind).statusCode(200).extract()
                .path("items[0].id");
    }

    public String path(String kind) {
        return "/evaluations/" + evaluation(kind);
    }

    public static String claims(boolean well) {
        return VALUES.entrySet().stream()
                .map(one -> """
                        {"indicator":"%s","value":%s,"notApplicable":false,"evidence":[{"sha256":"%s",
                         "name":"table"}]%s}""".formatted(one.getKey(), one.getValue().get(well ? 0 : 1),
                        "a".repeat(64), one.getKey().equals("Q04") ? SURVEY : ""))
                .collect(Collectors.joining(",", "{\"observations\":[", "]}"));
    }

    public static String confirmations() {
        return VALUES.keySet().stream().map("{\"indicator\":\"%s\",\"value\":null}"::formatted)
                .collect(Collectors.joining(",", "{\"verified\":[", "]}"));
    }

    public static String sheet(String part, int mark, String... indicators) {
        return List.of(indicators).stream()
                .map(code -> "{\"indicator\":\"%s\",\"mark\":%d,\"reason\":\"seen on site\"}".formatted(code, mark))
                .collect(Collectors.joining(",", "{\"part\":\"" + part + "\",\"marks\":[", "]}"));
    }

    public static String professional(int mark) {
        return sheet("PROFESSIONAL", mark, "Q01", "Q02", "Q05", "S02", "S03");
    }

    /** Opened, claimed, submitted, verified and marked: what a draft needs. */
    public String marked(boolean well) {
        return marked("MID_TERM", well);
    }

    private String marked(String kind, boolean well) {
        var path = path(kind);
        post(LEAD, path + "/open", null).statusCode(200);
        post(director, path + "/observations", claims(well)).statusCode(200);
        post(director, path + "/submit", null).statusCode(200);
        post(ANNA, path + "/verify", confirmations()).statusCode(200);
        post(ANNA, path + "/marks", professional(well ? 95 : 40)).statusCode(200);
        post(BING, path + "/marks", sheet("FINANCIAL", well ? 95 : 40, "O01")).statusCode(200);
        heard(path, well ? 95 : 40);
        return path;
    }

    /** Purchaser and users give their parts: the same mark for all that the station's framework asks them. */
    public void heard(String path, int mark) {
        post(purchaser, path + "/purchaser-marks", own(mark, "S03")).statusCode(200);
        post(representative, path + "/users-marks", own(mark, "Q01", "Q05")).statusCode(200);
    }

    public static String own(int mark, String... indicators) {
        return sheet("STREET", mark, indicators).replace("\"part\":\"STREET\",", "");
    }

    public String drafted(boolean well) {
        var path = marked(well);
        post(ANNA, path + "/draft", null).statusCode(200);
        return path;
    }

    public String finalised(boolean well) {
        var path = drafted(well);
        post(director, path + "/respond", "{\"stance\":\"WAIVED\"}").statusCode(200);
        post(LEAD, path + "/finalise", null).statusCode(200);
        return path;
    }

    public String finalised(String kind, boolean well) {
        var path = marked(kind, well);
        post(ANNA, path + "/draft", null).statusCode(200);
        post(director, path + "/respond", "{\"stance\":\"WAIVED\"}").statusCode(200);
        post(LEAD, path + "/finalise", null).statusCode(200);
        return path;
    }

    /** What a failed result found wrong was put right and seen to be. @return the path of the rectification */
    public String repaired() {
        var path = "/rectifications/" + get(director, "/rectifications").extract().<String>path("items[0].id");
        post(director, path + "/plan", "{\"text\":\"hire\"}").statusCode(200);
        post(director, path + "/done", "{\"text\":\"hired\"}").statusCode(200);
        post(ANNA, path + "/verify", "{\"right\":true,\"finding\":\"seen\"}").statusCode(200);
        return path;
    }

    /** Takes a person into the pool, once. */
    public static void admit(String account, UUID person, String part) {
        post(LEAD, "/assessors", """
                {"account":"%s","personId":"%s","parts":["%s"],"declaration":{}}""".formatted(account, person, part));
    }

    public static UUID idOf(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
