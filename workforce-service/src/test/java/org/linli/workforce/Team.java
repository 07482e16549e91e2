package org.linli.workforce;

import static org.linli.platform.testkit.http.Http.given;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** An agency with people, over HTTP as its users have it; one fresh agency for each test. */
public final class Team {

    public static final String ASSOCIATION = Tokens.of("association-su", "association").bearer();
    /** Confirms what the first proposed. */
    public static final String OTHER_OFFICER = Tokens.of("association-hu", "association").bearer();
    private static final AtomicInteger SERIAL = new AtomicInteger();

    public final UUID agency = UUID.randomUUID();
    public final String director = Tokens.of("director-" + agency, "agency-director").agency(agency).bearer();
    public final String clerk = Tokens.of("clerk-" + agency, "agency-clerk").agency(agency).bearer();

    public static Team registered() {
        var team = new Team();
        Events.publish("linli.agencies", "linli.registry.agency.registered.v1", team.agency.toString(), 4, """
                {"agencyId":"%s","name":"和邻","kind":"PRIVATE_NON_ENTERPRISE_UNIT"}""".formatted(team.agency));
        Await.asserted("the agency that may employ people", () -> post(team.director, "/workers", null, """
                {"agencyId":"%s","name":"x","residentId":"nonsense"}""".formatted(team.agency)).statusCode(400));
        return team;
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
        return given().header("Authorization", token).header("Accept-Language", "en").get("/api/v1" + path).then();
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

    /** Gives each command in turn, as it stands. @return the path */
    public static String then(String path, String... tokenBelowBody) {
        for (int at = 0; at < tokenBelowBody.length; at += 3) {
            post(tokenBelowBody[at], path + tokenBelowBody[at + 1], "*", tokenBelowBody[at + 2]).statusCode(200);
        }
        return path;
    }

    /** The number that a rule gives today. */
    public static int rule(String id) {
        return RuleBook.shipped().get(id, Time.today()).asInt();
    }

    public String worker() {
        return worker(validResidentId());
    }

    public String worker(String residentId) {
        return id(post(director, "/workers", null, """
                {"agencyId":"%s","name":"伍一","residentId":"%s"}""".formatted(agency, residentId)).statusCode(201));
    }

    /** The worker's own token. */
    public static String self(String worker) {
        return Tokens.of("worker-" + worker, "worker").person(UUID.fromString(worker)).bearer();
    }

    /** @return the worker of that post */
    public String workerOf(String post) {
        return get(director, "/posts/" + post).extract().path("workerId");
    }

    public static String validResidentId() {
        var body = "440105%04d0101%03d".formatted(1950 + SERIAL.incrementAndGet() / 900, 100 + SERIAL.get() % 900);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** A verified certificate of a social worker. @return its id */
    public String certified(String worker) {
        var recorded = recorded(worker, "SW-" + UUID.randomUUID().toString().substring(0, 12)).statusCode(201);
        post(ASSOCIATION, "/certificates/" + id(recorded) + "/verify", etag(recorded), null).statusCode(200);
        return id(recorded);
    }

    public HttpReply recorded(String worker, String number) {
        return post(director, "/workers/" + worker + "/certificates", null, """
                {"kind":"SOCIAL_WORKER","number":"%s","issuedOn":"2024-01-01","registeredOn":"2024-03-01"}"""
                .formatted(number));
    }

    public void served(String worker, int months, int hours) {
        post(director, "/workers/" + worker + "/service", null, """
                {"months":%d,"local":true,"supervisionTrainingHours":%d}""".formatted(months, hours)).statusCode(200);
        post(ASSOCIATION, "/workers/" + worker + "/confirm-service", null, null).statusCode(200);
    }

    /** Claimed by the agency, verified by the association. @return the line's id */
    public String experienced(String worker, String kind, LocalDate from, LocalDate until, int hours) {
        var claimed = claimed(worker, kind, from, until, hours).statusCode(201);
        post(ASSOCIATION, "/experiences/" + id(claimed) + "/verify", etag(claimed), null).statusCode(200);
        return id(claimed);
    }

    public HttpReply claimed(String worker, String kind, LocalDate from, LocalDate until, int hours) {
        return post(director, "/workers/" + worker + "/experiences", null, """
                {"kind":"%s","from":"%s","until":"%s","local":true,"hours":%d,"evidence":"合同 7"}""".formatted(kind,
                from, until, hours));
    }

    public HttpReply posted(String worker, String tier) {
        return post(director, "/posts", null, """
                {"workerId":"%s","agencyId":"%s","tier":"%s","from":"%s"}""".formatted(worker, agency, tier,
                Time.today())).statusCode(201);
    }

    /** The post ends today. */
    public void left(String post, String reason) {
        post(director, "/posts/" + post + "/end", "*",
                "{\"reason\":\"%s\",\"on\":\"%s\"}".formatted(reason, Time.today())).statusCode(200);
    }

    /** A person who is posted at that agency on the front line. */
    public Person person(String tier) {
        var number = validResidentId();
        var worker = worker(number);
        return new Person(worker, number, id(posted(worker, tier)));
    }

    /** @param post their last one */
    public record Person(String worker, String residentId, String post) {
    }

    /** Somebody leaves that agency today and begins here today, on the front line. @return the worker */
    public String takenFrom(Team former) {
        return takes(former, former.person("FRONTLINE"));
    }

    /** The person leaves that agency today and begins here today, on the front line. @return the worker */
    public String takes(Team former, Person person) {
        former.left(person.post(), "ASKED_AWAY");
        consented(person);
        posted(person.worker(), "FRONTLINE");
        return person.worker();
    }

    /** The person lets this agency take the record over. */
    public void consented(Person person) {
        var asked = post(director, "/transfers", null, """
                {"agencyId":"%s","residentId":"%s"}""".formatted(agency, person.residentId())).statusCode(201);
        post(self(person.worker()), "/transfers/" + id(asked) + "/consent", etag(asked), null).statusCode(200);
    }

    /** Confirmed by the director as paid today for this month. */
    public HttpReply paid(String post, String amount) {
        return paid(YearMonth.from(Time.today()), post, amount);
    }

    public HttpReply paid(YearMonth month, String post, String amount) {
        return post(director, "/wages", null, """
                {"agencyId":"%s","month":"%s","payments":[{"postId":"%s","paidOn":"%s",
                 "amount":{"amount":"%s","currency":"CNY"}}]}""".formatted(agency, month, post, Time.today(), amount));
    }

    /** @return the post's id */
    public String frontline() {
        return id(posted(worker(), "FRONTLINE"));
    }

    /** @return the post's id */
    public String supervisor() {
        var worker = worker();
        certified(worker);
        served(worker, 60, 60);
        return supervisor(worker);
    }

    /** Posted on the front line and raised twice. @return the id of the last post */
    public String supervisor(String worker) {
        return raised(raised(id(posted(worker, "FRONTLINE")), "SENIOR"), "LOCAL_SUPERVISOR");
    }

    /** Applied for by the clerk, granted by the association. @return the new post's id */
    public String raised(String post, String tier) {
        var applied = post(clerk, "/promotions", null, """
                {"postId":"%s","tier":"%s"}""".formatted(post, tier)).statusCode(201);
        return post(ASSOCIATION, "/promotions/" + id(applied) + "/grant", etag(applied), null).statusCode(200).extract()
                .path("newPostId");
    }

    /** Of this agency, examined by one officer and accredited by another. @return the base's id */
    public String base(String kind, int capacity) {
        var applied = post(director, "/training-bases", null, """
                {"agencyId":"%s","name":"%s","address":"前进街 1 号","kinds":["%s"],"capacity":%d}""".formatted(agency,
                UUID.randomUUID(), kind, capacity)).statusCode(201);
        then("/training-bases/" + id(applied), ASSOCIATION, "/examine",
                "{\"capacity\":%d,\"findings\":\"教室两间\"}".formatted(capacity), OTHER_OFFICER, "/accredit", null);
        return id(applied);
    }

    /** To the pool: every day of the week from nine to five, until in two months. */
    public HttpReply offered(String token, String supervisor) {
        var slots = Stream.of(DayOfWeek.values())
                .map(day -> "{\"day\":\"%s\",\"from\":\"09:00\",\"until\":\"17:00\"}".formatted(day))
                .collect(Collectors.joining(","));
        return post(token, "/pool-offers", null, """
                {"supervisorPostId":"%s","upTo":"SENIOR","fields":["FAMILY","ELDERLY"],"slots":[%s],"from":"%s",
                 "until":"%s"}""".formatted(supervisor, slots, Time.today(), Time.today().plusMonths(2)));
    }

    /** A session in the field FAMILY, from ten o'clock. */
    public HttpReply booked(String offer, String worker, LocalDate on, int hours) {
        return post(director, "/pool-bookings", null, """
                {"offerId":"%s","workerPostId":"%s","on":"%s","startsAt":"10:00","hours":%d,"field":"FAMILY"}"""
                .formatted(offer, worker, on, hours));
    }

    public UUID contract(String staffing) {
        return contract(staffing, "440105001");
    }

    public UUID contract(String staffing, String purchaser) {
        var contract = UUID.randomUUID();
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", contract.toString(), 2, """
                {"contractId":"%s","agencyId":"%s","purchaserId":"%s","from":"%s","to":"%s",
                 "staffing":%s}""".formatted(contract, agency, purchaser, Time.today(),
                Time.today().plusYears(1).minusDays(1), staffing));
        Await.asserted("the contract's demand", () -> get(director, "/staffing/" + contract).statusCode(200));
        return contract;
    }

    public HttpReply assigned(String post, UUID contract) {
        return post(director, "/posts/" + post + "/assign", etag(get(director, "/posts/" + post)),
                "{\"contractId\":\"" + contract + "\"}");
    }
}
