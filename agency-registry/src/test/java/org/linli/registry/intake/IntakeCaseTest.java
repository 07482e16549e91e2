package org.linli.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;
import static org.linli.registry.intake.Tables.HEADING;
import static org.linli.registry.intake.Tables.check;
import static org.linli.registry.intake.Tables.checkSheet;
import static org.linli.registry.intake.Tables.csv;
import static org.linli.registry.intake.Tables.fresh;
import static org.linli.registry.intake.Tables.propose;
import static org.linli.registry.intake.Tables.proposed;
import static org.linli.registry.intake.Tables.row;
import static org.linli.registry.intake.Tables.sheet;
import static org.linli.registry.intake.Tables.sheetRow;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.registry.Register;
import org.linli.registry.intake.IntakeStatus.IntakeCommand;

/** A table of agencies from its check to the register: all of it by two, or nothing. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class IntakeCaseTest {

    private static final Logger LOG = Logger.getLogger(IntakeCaseTest.class);
    private static final int MANY = 1000;

    private record At(String path) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }
    }

    private static At handedIn() {
        return new At(proposed(Tables.csvOf(1)));
    }

    private static void found(String name, int times) {
        given().queryParam("q", name).get("/api/v1/register").then().statusCode(200).body("items", hasSize(times));
    }

    @Test
    void everyDoorOfATable() {
        Doors.of(IntakeStatus.class, IntakeCommand.class, At::path)
                .reach(IntakeStatus.PROPOSED, IntakeCaseTest::handedIn)
                .reach(IntakeStatus.CONFIRMED, () -> handedIn().after(CHEN, "/confirm", null))
                .reach(IntakeStatus.REJECTED, () -> handedIn().after(CHEN, "/reject", null))
                .reach(IntakeStatus.LAPSED, () -> {
                    var at = handedIn();
                    Time.past(day(get(LIN, at.path()), "confirmUntil"));
                    return at;
                }).door(IntakeCommand.CONFIRM, at -> CHEN, "/confirm").door(IntakeCommand.REJECT, at -> CHEN, "/reject")
                .check();
    }

    @Test
    void aTableInAnyCharactersComesIntoTheRegisterByTwo() {
        var tag = UUID.randomUUID().toString();
        var plain = String.join("\n", Tables.CHINESE, fresh("青苗社工中心" + tag)
                .replace("PRIVATE_NON_ENTERPRISE_UNIT", "民办非企业单位").replace("2020-05-01", "2020/5/1"));
        var marked = String.join("\n", HEADING, fresh("\"秋禾社工中心, " + tag + "\""));
        var chinese = String.join("\r\n", Tables.CHINESE, fresh("夏木社工中心" + tag));
        for (var file : List.of(plain.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + marked).getBytes(StandardCharsets.UTF_8), chinese.getBytes(Charset.forName("GBK")))) {
            then(proposed(file), CHEN, "/confirm", null);
        }
        for (var name : List.of("青苗社工中心", "秋禾社工中心", "夏木社工中心")) {
            found(name + tag, 1);
        }
    }

    @Test
    void aSpreadsheetIsReadLikeATable() throws IOException {
        var tag = UUID.randomUUID().toString();
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "test", "1.0")) {
            var sheet = book.newWorksheet("名册");
            var heading = Tables.CHINESE.split(",");
            var cells = fresh("冬青社工中心" + tag).split(",");
            for (int at = 0; at < heading.length; at++) {
                sheet.value(0, at, heading[at]);
                sheet.value(1, at, cells[at]);
            }
            sheet.value(1, 3, LocalDate.of(2019, 3, 4));
            sheet.style(1, 3).format("yyyy-mm-dd").set();
        }
        var path = "/agency-imports/" + Register.id(
                Tables.send("", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.toByteArray())
                        .statusCode(201).body("rows", equalTo(1)));
        then(path, CHEN, "/confirm", null);
        given().queryParam("q", "冬青社工中心" + tag).get("/api/v1/register").then().body("items", hasSize(1));
        get(LIN, "/agencies?status=REGISTERED&limit=500").statusCode(200);
    }

    @Test
    void everyRowIsAnsweredWithWhatIsWrongWithIt() {
        var known = Register.freshCode();
        Register.registered(known);
        var again = Register.freshCode();
        check(csv(HEADING, fresh("甲 " + UUID.randomUUID()), row(known, "乙 " + UUID.randomUUID()),
                row(again, "丙 " + UUID.randomUUID()), row(again, "丁 " + UUID.randomUUID()),
                row("52440105MJL1", "戊 " + UUID.randomUUID()), fresh("己\uE1A3 " + UUID.randomUUID()),
                fresh("庚 " + UUID.randomUUID()).replace("2020-05-01", "1 May"),
                fresh("辛 " + UUID.randomUUID()).replace("440105199001010017", "440105199001010018"),
                fresh("壬 " + UUID.randomUUID()).replace("PRIVATE_NON_ENTERPRISE_UNIT", "基金会"),
                row("52440105MJK0000145", "癸 " + UUID.randomUUID()).replace(",certificate seen", ","), fresh("")))
                .statusCode(200).body("taken", equalTo(2)).body("faulty", equalTo(9)).body("rows.line", hasItem(12))
                .body("rows[0].faults", empty()).body("rows[1].faults[0].kind", equalTo("TAKEN"))
                .body("rows[3].faults[0].kind", equalTo("TWICE")).body("rows[3].faults[0].found", equalTo("4"))
                .body("rows[4].faults[0].kind", equalTo("MALFORMED"))
                .body("rows[5].faults[0].kind", equalTo("PRIVATE_USE"))
                .body("rows[5].faults[0].found", equalTo("U+E1A3"))
                .body("rows[6].faults[0].column", equalTo("founded_on"))
                .body("rows[7].faults[0].column", equalTo("resident_id"))
                .body("rows[8].faults[0].kind", equalTo("DOES_NOT_FIT"))
                .body("rows[9].faults[0].kind", equalTo("CHECK_FAILS"))
                .body("rows[10].faults[0].kind", equalTo("MISSING"));
    }

    @Test
    void twoRowsThatSayTheyAreOneLineAreBothAnswered() {
        checkSheet(sheet(sheetRow(1, HEADING) + sheetRow(2, row("no code", "子 " + UUID.randomUUID()))
                + sheetRow(2, fresh("丑 " + UUID.randomUUID())))).statusCode(200).body("taken", equalTo(1))
                .body("faulty", equalTo(1)).body("rows[0].faults[0].kind", equalTo("MALFORMED"))
                .body("rows[1].faults", empty());
    }

    @Test
    void aTableBeyondItsLimitsIsRefusedBeforeItIsRead() {
        var heading = sheetRow(1, HEADING);
        var wide = "<row r=\"2\">" + "<c t=\"b\"><v>1</v></c>".repeat(65) + "</row>";
        for (var rows : List.of(heading + "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>",
                heading + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>", heading + wide,
                heading + "<row/>".repeat(20_001), heading + sheetRow(2, "和".repeat(4_001)),
                heading + " ".repeat(50_000_000), heading + "&amp;".repeat(200_000) + wide)) {
            checkSheet(sheet(rows)).statusCode(400);
        }
        checkSheet(sheet(heading + wide)).body("type", equalTo("urn:linli:problem:table-too-large"));
        for (var lines : List.of(",".repeat(65), "和".repeat(4_001), "a\n".repeat(20_001))) {
            check(csv(HEADING, lines)).statusCode(400).body("type", equalTo("urn:linli:problem:table-too-large"));
        }
    }

    @Test
    void aNumberWithoutEndIsNoCode() {
        var cells = "<c><v>1E+999999999</v></c>" + "<c><v>1E+30</v></c>".repeat(6);
        checkSheet(sheet(sheetRow(1, HEADING) + "<row r=\"2\">" + cells + "</row>")).statusCode(200)
                .body("rows[0].code", equalTo("1E+999999999")).body("faulty", equalTo(1));
        checkSheet(sheet(sheetRow(1, HEADING) + "<row r=\"x\"><c t=\"s\"><v>9</v></c></row>")).statusCode(400)
                .body("type", equalTo("urn:linli:problem:intake.no-table"));
    }

    @Test
    void namesThatLookAlikeAreOneName() {
        var tag = UUID.randomUUID().toString();
        Register.registered();
        var first = proposed(csv(HEADING, fresh("和安(广州)中心" + tag)));
        then(first, CHEN, "/confirm", null);
        for (var alike : List.of("和安（广州）中心" + tag, "和安【广州】 中心" + tag, "和安〔广州〕\u200B中\uFEFF心" + tag,
                "和安\u3000(广州) 中心" + tag.toUpperCase(Locale.ROOT))) {
            check(csv(HEADING, fresh(alike))).body("rows[0].faults[0].column", equalTo("name"))
                    .body("rows[0].faults[0].kind", equalTo("TAKEN"));
        }
        check(csv(HEADING, fresh("和安(海珠)中心" + tag))).body("faulty", equalTo(0));
        var applicant = Tokens.of("clerk-" + tag, "agency-clerk").agency(UUID.randomUUID()).bearer();
        post(applicant, "/agencies", null,
                Register.application("和安（广州）中心 " + tag, Register.freshCode(), "440105199001010017")).statusCode(409)
                .body("type", equalTo("urn:linli:problem:agency.name-taken"));
    }

    @Test
    void nothingIsHalfImported() {
        var tag = UUID.randomUUID().toString();
        var code = Register.freshCode();
        propose(csv(HEADING, fresh("子" + tag), row("no code", "丑" + tag))).statusCode(422).body("type",
                equalTo("urn:linli:problem:intake.faulty-rows"));
        var path = proposed(csv(HEADING, fresh("子" + tag), row(code, "丑" + tag)));
        Register.registered(code);
        get(CHEN, path + "/report").body("faulty", equalTo(1)).body("rows[1].faults[0].kind", equalTo("TAKEN"));
        post(CHEN, path + "/confirm", "*", null).statusCode(422);
        found("子" + tag, 0);
        get(CHEN, path).body("status", equalTo("PROPOSED"));
        propose(csv("a,b", "1,2")).statusCode(400).body("type", equalTo("urn:linli:problem:intake.no-table"));
    }

    @Test
    void nobodyTakesInTheirOwnTable() {
        var file = Tables.csvOf(1);
        var path = proposed(file);
        propose(file).statusCode(409);
        get(LIN, path).body("allowedActions", not(hasItem("confirmAgencyImport")));
        post(LIN, path + "/confirm", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        then(path, CHEN, "/confirm", null);
        get(LIN, path + "/report").statusCode(409);
        assertThat(JournalRows.typesOf(path.substring(path.lastIndexOf('/') + 1)))
                .containsExactly("linli.registry.import.proposed.v1", "linli.registry.import.confirmed.v1");
    }

    @Test
    void tenThousandTakeLessThanAMinute() {
        var path = proposed(Tables.csvOf(MANY));
        var began = System.nanoTime();
        then(path, CHEN, "/confirm", null);
        var took = Duration.ofNanos(System.nanoTime() - began);
        var perSecond = MANY * 1000L / Math.max(1, took.toMillis());
        LOG.infof("%d agencies taken in within %d ms: %d a second", MANY, took.toMillis(), perSecond);
        assertThat(perSecond).as("agencies a second").isGreaterThan(10_000 / 60);
    }

    /** The tests share one register, and nobody else wants a thousand agencies in it. */
    @AfterEach
    void noMore() throws SQLException {
        try (var connection = TestPostgres.connect(); var delete = connection.createStatement()) {
            for (var table : List.of("register_entry", "report_duty", "legal_representative")) {
                delete.execute("delete from " + table
                        + " where agency_id in (select id from agency where name like '名册%社工中心%')");
            }
            delete.execute("delete from agency where name like '名册%社工中心%'");
        }
    }
}
