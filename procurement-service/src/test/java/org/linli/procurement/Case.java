package org.linli.procurement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.testkit.TableLocks;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.Http;
import org.linli.platform.testkit.http.HttpCall;
import org.linli.platform.testkit.http.HttpReply;

/**
 * One case, played once through the API from its publication to its signed contract. A test puts its rows back to the
 * stage it wants, as often as it wants: what took a while to play takes a moment to begin again. What happened to
 * agencies and experts meanwhile stays.
 */
public final class Case {

    /** Where the case can be taken up; each with all that its name says done, in the order of the case. */
    public enum Stage {
        PUBLISHED, CLOSED, DRAWN, SEATED, OPENED, SCORING, SCORED, CONSENSUS, PRICE_OPENED, RANKED, ANNOUNCED,
        STANDSTILL, AWARDED, DRAFTED, SIGNED
    }

    /** @param rows by table, as JSON */
    private record Kept(Instant at, Map<String, String> rows) {
    }

    /** Nobody who sat on the committee was banned by a test of others. */
    private static final String MEMBERS = """
            update expert set barred_from = null, barred_until = null, withdrawn = false
             where id in (select person_id from seat where tender_id = '%s')""";

    private static Case played;

    private final Play play = new Play();
    private final Map<Stage, Kept> kept = new EnumMap<>(Stage.class);
    private final List<UUID> agencies = new ArrayList<>();
    private final List<UUID> bids = new ArrayList<>();
    private UUID partner;
    private String replacement;
    private UUID tender;
    private UUID amendment;
    private UUID award;
    private UUID contract;

    private Case() {
    }

    /** Business time is that of the stage. */
    public static synchronized Case at(Stage stage) {
        if (played == null) {
            var fresh = new Case();
            fresh.play();
            played = fresh;
        }
        played.putBack(played.kept.get(stage));
        return played;
    }

    /** Whose case it is, if it was played. */
    static synchronized String playedStreet() {
        return played == null ? "" : played.play.street;
    }

    /**
     * Three bids: the first of a consortium and abnormally cheap, the second the best, which wins. It shares a file
     * with the third: a sign of collusion, dismissed before the scores are in.
     */
    private void play() {
        Play.pool();
        partner = Play.agency();
        for (int index = 0; index < 3; index++) {
            agencies.add(Play.agency());
        }
        replacement = Play.bid(agencies.get(0), "1900000.00").replace("\"agencyId\":\"" + agencies.get(0) + "\",", "");
        tender = play.publishedTender("OPEN_TENDER", "2400000.00", Play.content("2400000.00", "")
                .replace("\"staffing\":", "\"admittance\":{\"consortia\":true},\"staffing\":"));
        bids.add(Play.id(Play
                .post(director(0), "/tenders/" + tender + "/bids", null,
                        Play.bid(agencies.get(0), "700000.00").replace("\"technical\":",
                                "\"partners\":[{\"agencyId\":\"" + partner + "\",\"share\":40}],\"technical\":"))
                .statusCode(201)));
        bids.add(withSharedFile(1, "2300000.00"));
        bids.add(withSharedFile(2, "2350000.00"));
        keep(Stage.PUBLISHED);
        then(partner(), "/bids/" + bid(0) + "/join", "{\"agencyId\":\"" + partner + "\"}");
        amendment = UUID.fromString(begun(writer(), "/tenders/" + tender + "/amendments",
                "{\"content\":" + amended() + ",\"reason\":\"r\",\"matters\":true}"));
        closeBids();
        keep(Stage.CLOSED);
        then(writer(), "/tenders/" + tender + "/draw-panel", "{\"representatives\":[]}");
        keep(Stage.DRAWN);
        play.seats(tender).forEach(seat -> Play.confirm(seat, play.person(seat)));
        keep(Stage.SEATED);
        judge();
        conclude();
    }

    private UUID withSharedFile(int index, String price) {
        return Play.id(Play.post(director(index), "/tenders/" + tender + "/bids", null,
                Play.bid(agencies.get(index), price).replace("\"documents\":[]",
                        "\"documents\":[{\"name\":\"f.pdf\",\"sha256\":\"" + "f".repeat(64) + "\",\"size\":1}]"))
                .statusCode(201));
    }

    private void judge() {
        play.open(tender);
        keep(Stage.OPENED);
        play.qualifyAll(tender);
        keep(Stage.SCORING);
        var sign = "/collusion-signs/" + sign();
        then(writer(), sign + "/decide", "{\"confirmed\":false,\"words\":\"a form that the notice gave\"}");
        then(reviewer(), sign + "/agree", null);
        play.scoreAll(tender, bids.get(0), 70);
        play.scoreAll(tender, bids.get(1), 92);
        play.scoreAll(tender, bids.get(2), 80);
        keep(Stage.SCORED);
        then(writer(), "/tenders/" + tender + "/consensus", null);
        keep(Stage.CONSENSUS);
        then(writer(), "/tenders/" + tender + "/open-prices", null);
        keep(Stage.PRICE_OPENED);
        proveLowBid();
        then(writer(), "/tenders/" + tender + "/rank", null);
        keep(Stage.RANKED);
        then(writer(), "/tenders/" + tender + "/announce", null);
        keep(Stage.ANNOUNCED);
    }

    private void conclude() {
        Play.standStill(tender);
        keep(Stage.STANDSTILL);
        award = Play.id(play.stage(tender, "award").statusCode(201));
        keep(Stage.AWARDED);
        Play.post(writer(), "/contracts", null, "{\"awardId\":\"" + award + "\",\"lateInterestPerDay\":0.00001}")
                .statusCode(422).body("rule", equalTo("F04L"));
        contract = Play.id(Play.post(writer(), "/contracts", null, "{\"awardId\":\"" + award + "\"}").statusCode(201));
        keep(Stage.DRAFTED);
        var text = "{\"sha256\":\"" + get(writer(), "/contracts/" + contract, "sha256") + "\"}";
        then(director(1), "/contracts/" + contract + "/sign", text);
        then(writer(), "/contracts/" + contract + "/sign", text);
        keep(Stage.SIGNED);
    }

    // ---- the rows

    private void keep(Stage stage) {
        Time.sweep();
        try (var connection = TestPostgres.connect()) {
            var rows = new TreeMap<String, String>();
            for (var table : tables(connection).entrySet()) {
                try (var select = connection.createStatement();
                        var row = select.executeQuery("select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text from "
                                + table.getKey() + " t where " + table.getValue())) {
                    row.next();
                    rows.put(table.getKey(), row.getString(1));
                }
            }
            kept.put(stage, new Kept(Time.now(), rows));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void putBack(Kept stage) {
        Time.reset();
        Time.to(stage.at());
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var tables = tables(connection);
            TableLocks.take(statement, tables.keySet());
            statement.execute("set local session_replication_role = replica");
            for (var table : tables.entrySet()) {
                statement.execute("delete from " + table.getKey() + " where " + table.getValue());
            }
            for (var table : tables.keySet()) {
                var columns = columns(connection, table);
                try (var insert = connection.prepareStatement("insert into " + table + " (" + columns + ") select "
                        + columns + " from jsonb_populate_recordset(null::" + table + ", ?::jsonb)")) {
                    insert.setString(1, stage.rows().get(table));
                    insert.executeUpdate();
                }
            }
            statement.execute(MEMBERS.formatted(tender));
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Everything that hangs on the tender, and which rows of it; what hangs on a bid before the bids. */
    private Map<String, String> tables(Connection connection) throws SQLException {
        var tables = new TreeMap<String, String>();
        try (var select = connection.createStatement(); var row = select.executeQuery("""
                select c.table_name
                from information_schema.columns c join information_schema.tables t using (table_schema,
                    table_name)
                where c.table_schema = 'public' and c.column_name = 'tender_id' and t.table_type = 'BASE TABLE'
                and c.table_name not like 'ocds%'""")) {
            while (row.next()) {
                tables.put(row.getString(1), "tender_id = '" + tender + "'");
            }
        }
        tables.put("tender", "id = '" + tender + "'");
        tables.put("purchase", "id = (select purchase_id from tender where id = '" + tender + "')");
        tables.put("envelope",
                "bid_id in ('" + bids.stream().map(UUID::toString).collect(Collectors.joining("','")) + "')");
        return tables;
    }

    private static String columns(Connection connection, String table) throws SQLException {
        try (var select = connection.prepareStatement("""
                select string_agg(quote_ident(column_name), ', ') from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'""")) {
            select.setString(1, table);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    // ---- who and what

    public String writer() {
        return play.writer;
    }

    public String reviewer() {
        return play.reviewer;
    }

    /** Of the agency of that bid. */
    public String director(int bid) {
        return Play.director(agencies.get(bid));
    }

    public String partner() {
        return Play.director(partner);
    }

    public static String expert(String person) {
        return Play.expert(person);
    }

    public static String auditor() {
        return Tokens.of("auditor", "auditor").bearer();
    }

    /** Takes decisions on complaints and bans first; {@link #checker} second. */
    public static String maker() {
        return Tokens.of("case-maker", "finance-maker").bearer();
    }

    public static String checker() {
        return Tokens.of("case-checker", "finance-checker").bearer();
    }

    public String street() {
        return play.street;
    }

    public UUID tender() {
        return tender;
    }

    public UUID agency(int bid) {
        return agencies.get(bid);
    }

    public UUID partnerId() {
        return partner;
    }

    public UUID bid(int index) {
        return bids.get(index);
    }

    /** Proposed while bids could come, and never published. */
    UUID amendment() {
        return amendment;
    }

    public UUID award() {
        return award;
    }

    public UUID contract() {
        return contract;
    }

    public String sign() {
        return get(writer(), "/tenders/" + tender + "/collusion-signs", "[0].id");
    }

    public String lowBid() {
        return get(writer(), "/tenders/" + tender + "/low-bids", "[0].id");
    }

    /** Seats of that status, in the order they were drawn. */
    public List<String> seats(String status) {
        return Play.get(writer(), "/tenders/" + tender + "/panel").extract()
                .path("seats.findAll{it.status == '" + status + "'}.id");
    }

    public String person(String seat) {
        return play.person(seat);
    }

    /** Another offer of the first bidder, with people who are free. */
    public String replacement() {
        return replacement;
    }

    // ---- what is done

    public void closeBids() {
        Play.closeBids(tender);
    }

    /** The cheap bid is explained, and the committee believes it. */
    Case proveLowBid() {
        then(director(0), "/low-bids/" + lowBid() + "/explain", "{\"text\":\"t\",\"documents\":[]}");
        play.members(tender).stream().limit(3).forEach(member -> then(Play.expert(member),
                "/low-bids/" + lowBid() + "/vote", "{\"proven\":true,\"opinion\":\"o\",\"evidence\":[]}"));
        return this;
    }

    /** Another person of the unit agrees with what waits there. */
    public Case agreed(UUID subject) {
        return then(reviewer(), Play.proposed(reviewer(), subject) + "/confirm", null);
    }

    /** Past the last day of a term that the answer shows. */
    public static void past(String token, String path, String term) {
        Time.past(Play.lastDay(token, path, term));
    }

    /** The text still to come for the tender; it matters to those who bid. */
    public void amend() {
        var published = begun(writer(), "/tenders/" + tender + "/amendments",
                "{\"content\":" + amended() + ",\"reason\":\"r\",\"matters\":true}");
        then(reviewer(), "/amendments/" + published + "/publish", null);
    }

    private static String amended() {
        return Play.content("2400000.00", "").replace("\"target\":\"120\"", "\"target\":\"110\"")
                .replace("\"staffing\":", "\"admittance\":{\"consortia\":true},\"staffing\":");
    }

    /** Gives a command that has to succeed, whatever was seen. */
    public Case then(String token, String path, String body) {
        request(token, body).post("/api/v1" + path).then().statusCode(oneOf(200, 201));
        return this;
    }

    /** @return the id of what was begun */
    public static String begun(String token, String path, String body) {
        return request(token, body).post("/api/v1" + path).then().statusCode(201).extract().path("id");
    }

    /** Gives a command that may be refused. */
    public static HttpReply tried(String token, String path, String body) {
        return request(token, body).post("/api/v1" + path).then();
    }

    /** @param token null for the public */
    public static HttpReply read(String token, String path) {
        return Play.get(token, path);
    }

    private static HttpCall request(String token, String body) {
        var request =
                Http.given().contentType("application/json").header("Accept-Language", "en").header("If-Match", "*")
                        .header("Idempotency-Key", UUID.randomUUID().toString()).header("Authorization", token);
        return body == null ? request : request.body(body);
    }

    public static <T> T get(String token, String path, String jsonPath) {
        return Play.get(token, path).statusCode(200).extract().path(jsonPath);
    }

    public static String money(String amount) {
        return Play.money(amount);
    }

    /** New to the pool, and to no committee that is counted on. */
    public static UUID expertOfNoCommittee() {
        return Play.nominate("SOCIAL_WORK", UUID.randomUUID());
    }
}
