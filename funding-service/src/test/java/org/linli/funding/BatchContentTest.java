package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.http.JsonPath;

/** Four eyes see one content: whatever of it changes, by the API or behind its back, the check no longer holds. */
@QuarkusTest
@WithTestResource(Engines.class)
class BatchContentTest {

    private static final String OTHER_CONTENT = "urn:linli:problem:batch.other-content";

    @Inject
    DataSource database;

    private static JsonPath drafted(Case one, String amount) {
        return post(MAKER, "/batches", "{\"lines\":[" + line(one, "WAGE", amount) + "]}").statusCode(201).extract()
                .jsonPath();
    }

    private static String line(Case one, String part, String amount) {
        return "{\"payableId\":\"" + one.approved(part, 1) + "\",\"amount\":" + money(amount) + "}";
    }

    private static String checked(JsonPath batch) {
        var path = "/batches/" + batch.getString("id");
        post(CHECKER, path + "/check", "{\"contentHash\":\"" + batch.getString("contentHash") + "\"}").statusCode(200);
        return path;
    }

    private Object replace(String column, Object value, UUID instruction) throws SQLException {
        try (var connection = database.getConnection();
                var read = connection.prepareStatement("select " + column + " from instruction where id = ?");
                var write = connection.prepareStatement("update instruction set " + column + " = ? where id = ?")) {
            read.setObject(1, instruction);
            try (var row = read.executeQuery()) {
                row.next();
                var before = row.getObject(1);
                write.setObject(1, value);
                write.setObject(2, instruction);
                assertThat(write.executeUpdate()).isEqualTo(1);
                return before;
            }
        }
    }

    @Test
    void whateverIsChangedBehindItsBackIsNotSent() throws SQLException {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        var batch = drafted(one, "1000");
        var path = checked(batch);
        var id = UUID.fromString(batch.getString("instructions[0].id"));
        var other = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        var elsewhere = drafted(other, "2000");

        var changes = new LinkedHashMap<String, Object>();
        changes.put("gross", 100_001L);
        changes.put("repayment", 1L);
        changes.put("payable_id", UUID.fromString(one.payable("WAGE", 2)));
        changes.put("contract_id", UUID.randomUUID());
        changes.put("agency_id", UUID.randomUUID());
        changes.put("source_id", UUID.randomUUID());
        changes.put("part", "PERFORMANCE");
        changes.put("account_id", UUID.randomUUID());
        changes.put("masked_number", "****0000");
        changes.put("payee_name", "B");
        changes.put("payee_bank", "another bank");
        changes.put("payee_number", new byte[]{1, 2, 3});
        changes.put("batch_id", UUID.fromString(elsewhere.getString("id")));
        for (var change : changes.entrySet()) {
            var before = replace(change.getKey(), change.getValue(), id);
            refused(path, change.getKey());
            replace(change.getKey(), before, id);
        }
        var added = UUID.fromString(elsewhere.getString("instructions[0].id"));
        var home = replace("batch_id", UUID.fromString(batch.getString("id")), added);
        refused(path, "a line more");
        replace("batch_id", home, added);

        post(CHECKER, path + "/send", "").statusCode(200).body("status", equalTo("SENT"));
        for (var column : new String[]{"payee_number", "payee_name", "payee_bank", "gross"}) {
            var before = replace(column, changes.get(column), id);
            given().header("Authorization", CHECKER).get("/api/v1" + path + "/file").then().statusCode(409).body("type",
                    equalTo(OTHER_CONTENT));
            replace(column, before, id);
        }
        assertThat(BankCaseTest.file(get(path))).contains("6222021234561234", ">1000.00<");
    }

    private static void refused(String path, String what) {
        var answer = post(CHECKER, path + "/send", "").extract();
        assertThat(answer.statusCode()).as(what).isEqualTo(409);
        assertThat(answer.jsonPath().getString("type")).as(what).isEqualTo(OTHER_CONTENT);
        assertThat(get(path).getString("status")).as(what).isEqualTo("CHECKED");
    }

    @Test
    void everyChangeByItsMakerVoidsTheCheck() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        var batch = drafted(one, "1000");
        var lines = new String[]{line(one, "WAGE", "1001"),
            line(one, "WAGE", "780000") + "," + line(one, "PERFORMANCE", "5"), line(one, "WAGE", "1001"),
            line(one, "WAGE", "1001")};
        var path = checked(batch);
        for (var changed : lines) {
            var seen = get(path).getString("contentHash");
            post(MAKER, path + "/change", "{\"lines\":[" + changed + "]}").statusCode(200)
                    .body("status", equalTo("DRAFT")).body("checker", equalTo(null));
            post(CHECKER, path + "/send", "").statusCode(409);
            post(CHECKER, path + "/check", "{\"contentHash\":\"" + seen + "\"}").statusCode(422).body("type",
                    equalTo(OTHER_CONTENT));
            assertThat(get(path).getString("contentHash")).as("even the same lines are other payments")
                    .isNotEqualTo(seen);
            checked(get(path));
        }
    }

    @Test
    void nothingOrLessOrTheSameTwiceIsNoPayment() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        for (var amount : List.of("0.00", "-1.00")) {
            post(MAKER, "/batches", "{\"lines\":[" + line(one, "WAGE", amount) + "]}").statusCode(400)
                    .body("type", equalTo("urn:linli:problem:batch.not-positive"))
                    .body("errors[0].field", equalTo("lines.amount"));
        }
        var same = line(one, "WAGE", "1");
        post(MAKER, "/batches", "{\"lines\":[" + same + "," + same + "]}").statusCode(422)
                .body("type", equalTo("urn:linli:problem:batch.twice"))
                .body("errors[0].field", equalTo("lines.payableId"));
    }
}
