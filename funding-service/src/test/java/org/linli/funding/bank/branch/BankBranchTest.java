package org.linli.funding.bank.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.bank.iso.BankNumber;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.JsonPath;

/** Branches of banks with their days: each row of a table is answered, and nothing new goes to one that is no more. */
@QuarkusTest
@WithTestResource(Engines.class)
public class BankBranchTest {

    private static final String HEADER = "number,name,bank,valid_from,valid_until\n";

    /** A number nobody used, with its check digit. */
    public static String number() {
        var begin = "3135810%04d".formatted(ThreadLocalRandom.current().nextInt(10_000));
        for (int digit = 0; digit < 10; digit++) {
            if (BankNumber.within(begin + digit).isPresent()) {
                return begin + digit;
            }
        }
        throw new IllegalStateException("no check digit for " + begin);
    }

    private static String wrong(String number) {
        return number.substring(0, 11) + (number.charAt(11) == '9' ? '0' : (char) (number.charAt(11) + 1));
    }

    public static JsonPath told(String rows) {
        return given().header("Authorization", MAKER).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv; charset=UTF-8").body(HEADER + rows).post("/api/v1/bank/branches/import").then()
                .statusCode(200).extract().jsonPath();
    }

    @Test
    void everyRowOfATableIsAnsweredAndAWrongOneStopsNoOther() {
        var number = number();
        var first = "'" + number + ",越秀支行,广州银行,2020-01-01,2025-12-31\n";
        var report = told(first + number + ",越秀第二支行,广州银行,2026-01-01,\n" + wrong(number) + ",x,y,2026-01-01,\n" + number
                + ",重叠,广州银行,2025-06-01,\n" + number + ",,广州银行,2030-01-01,\n" + number + ",x,y,2030-02-30,\n" + number
                + ",x,y,2019-02-01,2019-01-01\n");
        assertThat(report.<String>getList("rows.result")).containsExactly("ADDED", "ADDED", "REFUSED", "REFUSED",
                "REFUSED", "REFUSED", "REFUSED");
        assertThat(report.<String>getList("rows.fault")).containsExactly(null, null, "NUMBER", "OVERLAPS", "NAME",
                "DATE", "DATES");
        assertThat(report.getInt("refused")).isEqualTo(5);
        var again = told(first + number + ",越秀支行（新）,广州银行,2026-01-01,\n");
        assertThat(again.<String>getList("rows.result")).containsExactly("UNCHANGED", "CHANGED");
        assertThat(get("/bank/branches?number=" + number).<String>getList("items.name")).containsExactly("越秀支行（新）",
                "越秀支行");
        given().header("Authorization", MAKER).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv").body("a,b\n1,2\n").post("/api/v1/bank/branches/import").then().statusCode(400);
    }

    @Test
    void aRowWithAWrongNumberOfColumnsOrABrokenQuoteStopsNoOther() {
        var number = number();
        var other = number();
        var report = told(number + ",short\n" + number + ",越秀支行,广州银行,2020-01-01,,\n\"" + number + "\"x,\n" + other
                + ",天河支行,广州银行,2020-01-01,\n");
        assertThat(report.<String>getList("rows.fault")).containsExactly("COLUMNS", "COLUMNS", "COLUMNS", null);
        assertThat(report.<String>getList("rows.result")).containsExactly("REFUSED", "REFUSED", "REFUSED", "ADDED");
        assertThat(report.getString("rows[0].number")).isEqualTo(number);
        assertThat(get("/bank/branches?number=" + other).<String>getList("items.name")).containsExactly("天河支行");
        assertThat(get("/bank/branches?number=" + number).getList("items")).isEmpty();
    }

    @Test
    void nothingNewGoesToABranchThatIsNoMoreAndWhatWasSentKeepsWhatItSaid() {
        var number = number();
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().knownPayee().signed();
        one.verified(3, "6222021234561234", "广州银行越秀支行 " + number);
        Await.until("the account at that branch",
                () -> get("/payees/" + one.agency).getString("bank").contains(number));
        var wage = "{\"payableId\":\"" + one.payable("WAGE", 1) + "\",\"amount\":" + money("1000") + "}";
        var sent = Case.sent(wage);
        Case.settled(sent, Time.today()).statusCode(200);
        told(number + ",越秀支行,广州银行,2020-01-01," + Time.today().minusDays(1) + "\n");
        post(MAKER, "/batches", "{\"lines\":[" + wage + "]}").statusCode(409)
                .body("type", equalTo("urn:linli:problem:agency.branch-retired"))
                .body("detail", containsString(number));
        given().header("Authorization", CHECKER).get("/api/v1/batches/" + sent.getString("id") + "/file").then()
                .statusCode(200).body(containsString(number));
        told(number + ",越秀支行,广州银行,2020-01-01,\n");
        var batch = "/batches/"
                + post(MAKER, "/batches", "{\"lines\":[" + wage + "]}").statusCode(201).extract().path("id");
        post(CHECKER, batch + "/check", "{\"contentHash\":\"" + get(batch).getString("contentHash") + "\"}")
                .statusCode(200);
        told(number + ",越秀支行,广州银行,2020-01-01," + Time.today().minusDays(1) + "\n");
        post(CHECKER, batch + "/send", "").statusCode(409).body("type",
                equalTo("urn:linli:problem:agency.branch-retired"));
    }
}
