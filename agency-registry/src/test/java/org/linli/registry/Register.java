package org.linli.registry;

import static org.hamcrest.Matchers.equalTo;
import static org.linli.platform.testkit.http.Http.given;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** An agency in the register, over HTTP as its users have it; one fresh agency for each test. */
public final class Register {

    public static final String LIN = Tokens.of("officer-lin", "registry-officer").bearer();
    public static final String CHEN = Tokens.of("officer-chen", "registry-officer").bearer();
    public static final String WU = Tokens.of("panel-wu", "registry-panel").bearer();
    public static final String XU = Tokens.of("panel-xu", "registry-panel").bearer();
    public static final String REVIEW = "{\"codeOverrideReason\":\"certificate seen\"}";
    private static final AtomicInteger SERIAL = new AtomicInteger(5000);

    public final UUID agency = UUID.randomUUID();
    public final String clerk = Tokens.of("clerk-" + agency, "agency-clerk").agency(agency).bearer();
    public final String director = Tokens.of("director-" + agency, "agency-director").agency(agency).bearer();

    public static Register registered() {
        return registered(freshCode());
    }

    public static Register registered(String code) {
        var register = applied(code);
        register.documents();
        var path = "/agencies/" + register.agency;
        var submitted = post(register.director, path + "/submit", null, null).statusCode(200);
        var reviewed = post(LIN, path + "/review", etag(submitted), REVIEW).statusCode(200);
        post(CHEN, path + "/register", etag(reviewed), null).statusCode(200);
        return register;
    }

    /** A draft without its documents. */
    public static Register applied() {
        return applied(freshCode());
    }

    public static Register applied(String code) {
        var register = new Register();
        post(register.clerk, "/agencies", null, application("和邻 " + register.agency, code, "440105199001010017"))
                .statusCode(201);
        return register;
    }

    /** By two officers. */
    public void closed() {
        then("/agencies/" + agency, LIN, "/close", "{\"reason\":\"gone\"}", CHEN, "/confirm-step", null);
    }

    /** The path of the case about that violation, evaluation or entry on the serious list. */
    public String caseAbout(String subjectId) {
        return "/cases/" + get(LIN, "/cases?agencyId=" + agency).extract()
                .<String>path("items.findAll{it.subjectId == '" + subjectId + "'}.id[-1]");
    }

    /** Noticed, answered, and decided by two of the panel. */
    public void decided(String path, String proposal) {
        then(path, LIN, "/notice", "{\"text\":\"we found\"}", director, "/respond", "{\"text\":\"we answer\"}", WU,
                "/propose-decision", proposal, XU, "/confirm-decision", null);
    }

    public void documents() {
        for (var kind : List.of("ARTICLES", "REGISTRATION_CERTIFICATE", "CAPITAL_REPORT", "PREMISES_PROOF",
                "STAFF_LIST")) {
            post(clerk, "/agencies/" + agency + "/documents", null, document(kind)).statusCode(200);
        }
    }

    public static String document(String kind) {
        return """
                {"kind":"%s","name":"x.pdf","size":1000,"sha256":"%s"}""".formatted(kind, "a".repeat(64));
    }

    public static String application(String name, String code, String residentId) {
        return """
                {"unifiedSocialCreditCode":"%s","kind":"PRIVATE_NON_ENTERPRISE_UNIT","name":"%s",
                 "foundedOn":"2020-05-01",
                 "address":"滨江街道","legalRepresentative":{"name":"何安","residentId":"%s"}}""".formatted(code, name,
                residentId);
    }

    /** A fresh code of the right form; its check characters need not fit. */
    public static String freshCode() {
        return "52440105MJL%07d".formatted(SERIAL.incrementAndGet());
    }

    public static HttpReply post(String token, String path, String etag, String body) {
        var request = given().header("Authorization", token).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en").contentType("application/json");
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return (body == null ? request : request.body(body)).post("/api/v1" + path).then();
    }

    public static HttpReply get(String token, String path) {
        return given().header("Authorization", token).get("/api/v1" + path).then();
    }

    public static String id(HttpReply answer) {
        return answer.extract().path("id");
    }

    public static String etag(HttpReply answer) {
        return answer.extract().header("ETag");
    }

    /** The day that stands in an answer, such as a deadline. */
    public static LocalDate day(HttpReply answer, String path) {
        return LocalDate.parse(answer.extract().<String>path(path));
    }

    /** That day and the months that a rule counts from it. */
    public static LocalDate monthsOf(String rule, LocalDate from) {
        return from.plusMonths(RuleBook.shipped().get(rule, from).asInt());
    }

    /** Gives each command in turn, as it stands. */
    public static String then(String path, String... tokenBelowBody) {
        for (int at = 0; at < tokenBelowBody.length; at += 3) {
            post(tokenBelowBody[at], path + tokenBelowBody[at + 1], "*", tokenBelowBody[at + 2]).statusCode(200);
        }
        return path;
    }

    /** A case by an officer, decided by two of the panel. @return its path */
    public String disqualified(int months) {
        var opened = post(LIN, "/cases", null, """
                {"agencyId":"%s","subjectId":"%s","summary":"records"}""".formatted(agency, UUID.randomUUID()))
                .statusCode(201);
        var path = "/cases/" + id(opened);
        decided(path, "{\"months\":" + months + ",\"reasons\":\"r\"}");
        return path;
    }

    /** What an officer proposes, with the proof that the ground asks for. */
    public String entry(String list, String ground) {
        var proof = switch (ground) {
            case "LARGE_FINE" -> ",\"fine\":{\"amount\":\"50000.00\",\"currency\":\"CNY\"}";
            case "UNREACHABLE" -> ",\"letters\":[\"%s\",\"%s\"]".formatted(Time.today().minusDays(20), Time.today());
            default -> "";
        };
        return """
                {"agencyId":"%s","list":"%s","ground":"%s","facts":"seen"%s}""".formatted(agency, list, ground, proof);
    }

    /** @return the path of an entry on the list; heard before, where it is the abnormal one */
    public String listed(String list, String ground) {
        var proposed = post(LIN, "/listings", null, entry(list, ground)).statusCode(201);
        var path = "/listings/" + id(proposed);
        if ("SERIOUS".equals(list)) {
            decided(caseAbout(id(proposed)), "{\"reasons\":\"r\"}");
        } else {
            then(path, director, "/answer", "{\"reason\":\"we know\"}", WU, "/confirm", null);
        }
        get(LIN, path).body("status", equalTo("LISTED"));
        return path;
    }

    public List<String> facts() {
        return JournalRows.typesOf(agency).stream()
                .map(type -> type.replaceAll("linli\\.registry\\.agency\\.|\\.v1", ""))
                .filter(type -> List.of("listed", "delisted", "disqualified", "restored").contains(type)).toList();
    }

    public JournalRows.Row lastFact() {
        return JournalRows.of(agency).getLast();
    }
}
