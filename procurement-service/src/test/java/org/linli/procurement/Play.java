package org.linli.procurement;

import static org.linli.platform.testkit.http.Http.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.platform.time.Deadline;

/** One street's purchase played through the public API, with the other services' facts published as they would. */
final class Play {

    /** The day on which every test begins. */
    static final LocalDate BEGIN = Deadline.dayOf(Time.START);
    /** A year of service, long after any tender that begins now has its contract. */
    static final LocalDate SERVICE_FROM = BEGIN.plusMonths(7).with(TemporalAdjusters.firstDayOfMonth());
    static final LocalDate SERVICE_TO = SERVICE_FROM.plusYears(1).minusDays(1);

    /** The limit of PI1.floor. */
    private static final BigDecimal ANNOUNCED_FROM = new BigDecimal("1000000");
    private static final AtomicInteger STREETS = new AtomicInteger();
    private static final AtomicInteger CODES = new AtomicInteger(1_000_000);
    private static final List<UUID> POOL = new ArrayList<>();

    final String street = "4401%05d".formatted(STREETS.incrementAndGet());
    final String writer = purchaser("writer-" + street);
    final String reviewer = purchaser("reviewer-" + street);

    private String purchaser(String user) {
        return Tokens.of(user, "purchaser").street(street).bearer();
    }

    static HttpReply post(String token, String path, String etag, String body) {
        return post(token, path, etag, UUID.randomUUID().toString(), body);
    }

    static HttpReply post(String token, String path, String etag, String key, String body) {
        var request =
                given().header("Accept-Language", "en").contentType("application/json").header("Idempotency-Key", key);
        if (token != null) {
            request.header("Authorization", token);
        }
        if (etag != null) {
            request.header("If-Match", "*".equals(etag) ? present(token, path) : etag);
        }
        return (body == null ? request : request.body(body)).post("/api/v1" + path).then();
    }

    /** The ETag somebody would have read just now: of the resource without the verb. */
    private static String present(String token, String path) {
        return get(token, path.substring(0, path.lastIndexOf('/'))).extract().header("ETag");
    }

    static HttpReply get(String token, String path) {
        var request = given().header("Accept-Language", "en");
        return (token == null ? request : request.header("Authorization", token)).get("/api/v1" + path).then();
    }

    static String money(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}";
    }

    // ---- facts of other services

    /** Another organisation than all before it. */
    static UUID agency() {
        return agency("52440105MJK%07d".formatted(CODES.incrementAndGet()));
    }

    static UUID agency(String code) {
        var id = UUID.randomUUID();
        Events.publish("linli.agencies", "linli.registry.agency.registered.v1", id.toString(), 1, """
                {"agencyId":"%s","unifiedSocialCreditCode":"%s",
                 "kind":"PRIVATE_NON_ENTERPRISE_UNIT","name":"a",
                 "foundedOn":"2020-01-01","registeredOn":"2020-02-01"}""".formatted(id, code));
        Await.until("the registered agency", () -> get(null, "/agencies/" + id).extract().statusCode() == 200);
        return id;
    }

    static String director(UUID agency) {
        return Tokens.of("director-" + agency, "agency-director").agency(agency).bearer();
    }

    static UUID worker(UUID agency, String tier, boolean certified) {
        var worker = UUID.randomUUID();
        Events.publish("linli.workers", "linli.workforce.post.started.v1", worker.toString(), 1, """
                {"workerId":"%s","postId":"%s","agencyId":"%s","tier":"%s","certified":%s}""".formatted(worker,
                UUID.randomUUID(), agency, tier, certified));
        return worker;
    }

    /** The people that {@link #content} asks for, of whom nobody is promised elsewhere. */
    static UUID[] team(UUID agency) {
        var people = List.of(worker(agency, "FRONTLINE", true), worker(agency, "FRONTLINE", true),
                worker(agency, "FRONTLINE", false));
        Await.until("the team's posts",
                () -> Rows
                        .count("select count(*) from known_post where agency_id = ? and "
                                + "tier is not null and worker_id = '" + people.getLast() + "'", agency) == 1
                        && Rows.count("select count(*) from known_post where tier is not null and worker_id in ('"
                                + people.get(0) + "','" + people.get(1) + "') and agency_id = ?", agency) == 2);
        return people.toArray(UUID[]::new);
    }

    void certify(String user) {
        certify(user, 1);
    }

    void certify(String user, long sequence) {
        Events.publish("linli.pipeline", "linli.workforce.official.certified.v1", user, sequence, """
                {"officialId":"%s","unit":"%s","certificate":"PURCHASER","validUntil":"%s"}""".formatted(user, street,
                BEGIN.plusYears(2)));
    }

    /** Nine at least, and three more each time: nobody sits on too many committees of one month (HE1). */
    static synchronized void pool() {
        for (int wanted = Math.max(9, POOL.size() + 3); POOL.size() < wanted;) {
            nominate(POOL.size() % 3 == 2 ? "LAW" : "SOCIAL_WORK");
        }
    }

    static synchronized UUID nominate(String domain) {
        var id = nominated(domain, "");
        POOL.add(id);
        return id;
    }

    /** Tied to an agency; not for every committee, so not one of the pool that is counted on. */
    static UUID nominate(String domain, UUID employer) {
        return nominated(domain, "\"" + employer + "\"");
    }

    private static UUID nominated(String domain, String employers) {
        var id = Ids.next();
        Events.publish("linli.pipeline", "linli.workforce.expert.nominated.v1", id.toString(), 1, """
                {"expertId":"%s","domains":["%s"],"title":"SENIOR_SOCIAL_WORKER","years":12,"level":"SENIOR",
                 "employerAgencyIds":[%s]}""".formatted(id, domain, employers));
        Await.until("the nominated expert", () -> Rows.count("select count(*) from expert where id = ?", id) == 1);
        return id;
    }

    /** Everybody in the pool is withdrawn, as far as a draw can see. */
    static synchronized void emptyPool() {
        Rows.change("update expert set withdrawn = true");
        POOL.clear();
    }

    /** Everybody who was ever nominated is back. */
    static synchronized void refillPool() {
        Rows.change("update expert set withdrawn = false");
        pool();
    }

    /** From today on, for three years. */
    /** @return the decision */
    static UUID disqualify(UUID agency) {
        var decision = UUID.randomUUID();
        disqualify(agency, decision, 9);
        return decision;
    }

    static void disqualify(UUID agency, UUID decision, long sequence) {
        var today = Time.today();
        Events.publish("linli.agencies", "linli.registry.agency.disqualified.v1", agency.toString(), sequence, """
                {"agencyId":"%s","decisionId":"%s","caseId":"%s","effects":["BID","SIGN","EXTEND"],"from":"%s",
                 "until":"%s"}""".formatted(agency, decision, UUID.randomUUID(), today, today.plusYears(3)));
    }

    /** What the registry says of an agency beside its standing: suspended, resumed or closed. */
    static UUID lifecycle(UUID agency, String fact, long sequence) {
        return Events.publish("linli.agencies", "linli.registry.agency." + fact + ".v1", agency.toString(), sequence,
                "{\"agencyId\":\"%s\",\"on\":\"%s\",\"reason\":\"r\",\"proposedBy\":\"o\"}".formatted(agency,
                        Time.today()));
    }

    static void restore(UUID agency, UUID decision, long sequence) {
        Events.publish("linli.agencies", "linli.registry.agency.restored.v1", agency.toString(), sequence, """
                {"agencyId":"%s","decisionId":"%s","effects":["BID","SIGN","EXTEND"],"on":"%s","reason":"appeal"}"""
                .formatted(agency, decision, Time.today()));
    }

    // ---- purchase and tender

    /** With its intention told where it has to be, as urgent: no time passes. */
    UUID draftedPurchase(String amount) {
        var purchase = plannedPurchase(amount);
        if (new BigDecimal(amount).compareTo(ANNOUNCED_FROM) >= 0) {
            urgentIntention(purchase);
        }
        return purchase;
    }

    private void urgentIntention(UUID purchase) {
        urgent("/intentions/" + intention(purchase));
    }

    /** Another person's word on what waits for it there. */
    static void agreed(String second, UUID subject) {
        post(second, proposed(second, subject) + "/confirm", "*", null).statusCode(200);
    }

    /** What waits for another person's word there. */
    static String proposed(String reader, UUID subject) {
        return "/decisions/"
                + get(reader, "/decisions?status=PROPOSED&subjectId=" + subject).extract().<String>path("items[0].id");
    }

    private void urgent(String intention) {
        post(writer, intention + "/claim-urgency", "*", "{\"reason\":\"the building was closed overnight\"}")
                .statusCode(200);
        post(reviewer, intention + "/confirm-urgency", "*", null).statusCode(200);
    }

    UUID intention(UUID purchase) {
        return id(post(writer, "/intentions", null, """
                {"purchaseId":"%s","needs":"a family service station","expectedMonth":"%s"}""".formatted(purchase,
                YearMonth.from(Time.today()))).statusCode(201));
    }

    /** Of a register for family service stations, told as urgent: no time passes. */
    UUID registerIntention() {
        var told =
                id(post(writer, "/register-intentions", null,
                        """
                                {"purchaserId":"%s","areaCode":"%s","serviceType":"FAMILY_SERVICE_STATION",
                                 "project":"名录","needs":"stations to call on","estimate":%s,"expectedMonth":"%s"}"""
                                .formatted(street, street, money("4800000.00"), YearMonth.from(Time.today())))
                        .statusCode(201));
        urgent("/intentions/" + told);
        return told;
    }

    /** Nothing is told of it yet. */
    UUID plannedPurchase(String amount) {
        return id(post(writer, "/purchases", null, """
                {"purchaserId":"%s","areaCode":"%s","serviceType":"FAMILY_SERVICE_STATION","title":"家庭综合服务中心",
                 "amount":%s,"fiscalYear":%d}""".formatted(street, street, money(amount), BEGIN.getYear()))
                .statusCode(201));
    }

    UUID requestedPurchase(String amount) {
        return requested(draftedPurchase(amount));
    }

    private UUID requested(UUID id) {
        post(writer, "/purchases/" + id + "/survey", null, """
                {"surveyedOn":"%s","subjects":["居民代表","居委会","社工机构"],"respondents":420,"summary":"需要"}"""
                .formatted(Time.today())).statusCode(200);
        post(writer, "/purchases/" + id + "/request-budget", null, null).statusCode(200);
        return id;
    }

    UUID scheduledPurchase(String amount) {
        return scheduled(draftedPurchase(amount), amount);
    }

    /** One that was drafted. */
    UUID scheduled(UUID drafted, String amount) {
        var id = requested(drafted);
        Events.publish("linli.budgets", "linli.funding.budget.reserved.v1", id.toString(), 1, """
                {"purchaseId":"%s","reservationId":"%s","amount":%s,"lineId":"%s"}""".formatted(id, UUID.randomUUID(),
                money(amount), UUID.randomUUID()));
        Await.until("the purchase with its budget",
                () -> "SCHEDULED".equals(get(writer, "/purchases/" + id).extract().path("status")));
        return id;
    }

    static final String BANDS = """
            [{"from":0,"to":60,"text":"缺少需要分析或方法"},{"from":60,"to":80,"text":"完整可行"},{"from":80,"to":100,
             "text":"完整可行且有证据"}]""";

    static String content(String ceiling, String extra) {
        return """
                {"title":"家庭综合服务中心","description":"服务内容","ceilingPrice":%1$s,"serviceFrom":"%4$s",
                 "serviceTo":"%5$s",
                 "bidDays":20,"panelSize":5,"evaluation":{"method":"COMPREHENSIVE_SCORING",
                  "priceMode":"WEIGHTED","priceWeight":10,%3$s
                 "criteria":[{"code":"PLAN","name":"方案","weight":50,"maxScore":100,"minimum":60,
                  "anchors":"低中高","bands":%2$s},
                             {"code":"TEAM","name":"团队","weight":40,"maxScore":100,"anchors":"低中高",
                              "bands":%2$s}]},
                 "staffing":[{"tier":"FRONTLINE","people":3,"certified":2}],
                 "agreedMetrics":[{"code":"CASES","target":"120","unit":"case"}]}""".formatted(money(ceiling), BANDS,
                extra, SERVICE_FROM, SERVICE_TO);
    }

    UUID draftedTender(UUID purchase, String content) {
        return draftedTender(purchase, "OPEN_TENDER", content);
    }

    UUID draftedTender(UUID purchase, String procedure, String content) {
        return id(post(writer, "/tenders", null, """
                {"purchaseId":"%s","procedure":"%s","content":%s}""".formatted(purchase, procedure, content))
                .statusCode(201));
    }

    UUID reviewedTender() {
        var tender = draftedTender(scheduledPurchase("2400000.00"), content("2400000.00", ""));
        post(reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        return tender;
    }

    UUID publishedTender() {
        return published(reviewedTender());
    }

    /** By a procedure of its own, from need survey to publication. */
    UUID publishedTender(String procedure, String amount, String content) {
        var tender = draftedTender(scheduledPurchase(amount), procedure, content);
        post(reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        return published(tender);
    }

    UUID published(UUID tender) {
        certify("writer-" + street);
        Await.until("the officer's certificate and with it the publication",
                () -> post(writer, "/tenders/" + tender + "/publish", "*", null).extract().statusCode() == 200);
        return tender;
    }

    static HttpReply submit(UUID tender, UUID agency, String price, UUID... staff) {
        return post(director(agency), "/tenders/" + tender + "/bids", null, bid(agency, price, staff));
    }

    static String bid(UUID agency, String price, UUID... staff) {
        var named = new ArrayList<String>();
        for (var worker : staff.length == 0 ? team(agency) : staff) {
            named.add("{\"workerId\":\"" + worker + "\",\"tier\":\"FRONTLINE\"}");
        }
        return """
                {"agencyId":"%1$s","technical":{"proposal":"UNIQUE-PROPOSAL-TEXT %1$s %1$s %1$s","plannedHours":20000,
                 "staff":[%2$s],"documents":[]},
                 "price":{"price":%3$s,"breakdown":[{"name":"UNIQUE-COST-LINE","amount":%3$s}]}}""".formatted(agency,
                String.join(",", named), money(price));
    }

    static UUID id(HttpReply answer) {
        return UUID.fromString(answer.extract().path("id"));
    }

    static String status(UUID tender) {
        return get(null, "/tenders/" + tender).extract().path("status");
    }

    // ---- stages

    /** Past the term for bids, whatever it was moved to. */
    static void closeBids(UUID tender) {
        Time.past(lastDay(tender, "bidsUntil"));
    }

    /** Past the term for objections to the announced result. */
    static void standStill(UUID tender) {
        Time.past(lastDay(tender, "standstillUntil"));
    }

    /** Of a term of the tender, such as bidsUntil. */
    static LocalDate lastDay(UUID tender, String term) {
        return lastDay(null, "/tenders/" + tender, "clocks." + term);
    }

    /** Of a term that the answer shows, such as works[1].termUntil. */
    static LocalDate lastDay(String token, String path, String term) {
        return LocalDate.parse(get(token, path).extract().<String>path(term + ".lastDay"));
    }

    void confirmedPanel(UUID tender) {
        post(writer, "/tenders/" + tender + "/draw-panel", null, "{\"representatives\":[]}").statusCode(201);
        for (var seat : seats(tender)) {
            confirm(seat, person(seat));
        }
    }

    List<String> seats(UUID tender) {
        return get(writer, "/tenders/" + tender + "/panel").extract().path("seats.findAll{it.status == 'DRAWN'}.id");
    }

    String person(String seat) {
        return get(Tokens.of("auditor", "auditor").bearer(), "/seats/" + seat).extract().path("personId");
    }

    /** What an expert declares with the seat. */
    static final String UNDER_AGE = "{\"underAge\":true}";

    static HttpReply confirm(String seat, String person) {
        return post(expert(person), "/seats/" + seat + "/confirm", null, UNDER_AGE).statusCode(200);
    }

    static String expert(String person) {
        return Tokens.of("expert-" + person, "expert").person(UUID.fromString(person)).bearer();
    }

    List<String> members(UUID tender) {
        return get(writer, "/tenders/" + tender + "/panel").extract()
                .path("seats.findAll{it.status == 'CONFIRMED'}.personId");
    }

    void open(UUID tender) {
        post(writer, "/tenders/" + tender + "/open", "*", null).statusCode(200);
    }

    void qualifyAll(UUID tender) {
        List<String> bids =
                get(writer, "/tenders/" + tender + "/bids").extract().path("findAll{it.status == 'OPENED'}.id");
        var decisions = bids.stream().map(bid -> "{\"bidId\":\"" + bid + "\",\"qualified\":true}").toList();
        post(writer, "/tenders/" + tender + "/qualification", "*",
                "{\"decisions\":[" + String.join(",", decisions) + "]}").statusCode(200);
    }

    static HttpReply score(UUID tender, String member, UUID bid, int plan, int team) {
        return post(expert(member), "/tenders/" + tender + "/sheets", null, """
                {"bidId":"%s","scores":[{"criterion":"PLAN","score":%d,"reason":"r"},{"criterion":"TEAM",
                 "score":%d,"reason":"r"}],"submit":true}""".formatted(bid, plan, team)).statusCode(201);
    }

    void scoreAll(UUID tender, UUID bid, int points) {
        for (var member : members(tender)) {
            score(tender, member, bid, points, points);
        }
    }

    HttpReply stage(UUID tender, String stage) {
        return post(writer, "/tenders/" + tender + "/" + stage, "*", null);
    }

    /** Two officers find that the bids were not agreed on. */
    void dismissSigns(UUID tender) {
        List<String> open = get(writer, "/tenders/" + tender + "/collusion-signs").extract()
                .path("findAll{it.status == 'FOUND'}.id");
        for (var sign : open) {
            post(writer, "/collusion-signs/" + sign + "/decide", "*", "{\"confirmed\":false,\"words\":\"w\"}")
                    .statusCode(200);
            post(reviewer, "/collusion-signs/" + sign + "/agree", "*", null).statusCode(200);
        }
    }

    /** Three bids, the second is best and not cheapest; ranked. */
    Ranked ranked() {
        var ranked = priced("1900000.00", "2300000.00", "2350000.00");
        stage(ranked.tender(), "rank").statusCode(200);
        return ranked;
    }

    /** Three bids or more with open prices, not ranked yet. */
    Ranked priced(String... prices) {
        return priced(publishedTender(), prices);
    }

    Ranked priced(UUID tender, String... prices) {
        pool();
        var agencies = new ArrayList<UUID>();
        var bids = new ArrayList<UUID>();
        for (var price : prices) {
            agencies.add(agency());
            bids.add(id(submit(tender, agencies.getLast(), price).statusCode(201)));
        }
        closeBids(tender);
        confirmedPanel(tender);
        open(tender);
        qualifyAll(tender);
        scoreAll(tender, bids.get(0), 70);
        scoreAll(tender, bids.get(1), 92);
        bids.stream().skip(2).forEach(bid -> scoreAll(tender, bid, 80));
        stage(tender, "consensus").statusCode(200);
        stage(tender, "open-prices").statusCode(200);
        return new Ranked(this, tender, agencies, bids);
    }

    record Ranked(Play play, UUID tender, List<UUID> agencies, List<UUID> bids) {

        UUID awarded() {
            play.stage(tender, "announce").statusCode(200);
            standStill(tender);
            return id(play.stage(tender, "award").statusCode(201));
        }

        /** The service began, and the day of that instalment has come. */
        void delivered(String path, int no) {
            var director = director(agencies.get(1));
            if (get(null, path).extract().path("startedOn") == null) {
                begun(path);
            }
            var day = LocalDate.parse(get(null, path).extract().path("terms.instalments[" + (no - 1) + "].expectedOn"));
            if (Time.today().isBefore(day)) {
                Time.to(day);
            }
            post(director, path + "/deliver", null, "{\"instalmentNo\":" + no + "}").statusCode(200);
        }

        /** On the first day of its term. */
        void begun(String path) {
            var from = LocalDate.parse(get(null, path).extract().path("terms.from"));
            if (Time.today().isBefore(from)) {
                Time.to(from);
            }
            post(director(agencies.get(1)), path + "/start", null, null).statusCode(200);
        }

        UUID signed() {
            return signed("");
        }

        /** @param more that the draft says, such as its instalments */
        UUID signed(String more) {
            var contract = id(post(play.writer, "/contracts", null, "{\"awardId\":\"" + awarded() + "\"" + more + "}")
                    .statusCode(201));
            var text = get(play.writer, "/contracts/" + contract).extract().<String>path("sha256");
            post(director(agencies.get(1)), "/contracts/" + contract + "/sign", "*", "{\"sha256\":\"" + text + "\"}")
                    .statusCode(200);
            post(play.writer, "/contracts/" + contract + "/sign", "*", "{\"sha256\":\"" + text + "\"}").statusCode(200);
            return contract;
        }
    }
}
