package org.linli.registry.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.registry.Register;
import org.linli.registry.document.DocumentStatus.DocumentCommand;

/** The library: two enter a document, two repeal it, and the rules that rest on it are marked. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class PolicyDocumentTest {

    private record At(String path) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }
    }

    private static String body(String number) {
        return "{\"number\":\"%s\",\"title\":\"办法\",\"issuer\":\"区民政局\",\"from\":\"2024-01-01\"}".formatted(number);
    }

    private static At entered() {
        return new At("/policy-documents/"
                + id(post(LIN, "/policy-documents", null, body("海民字 " + UUID.randomUUID())).statusCode(201)));
    }

    private static At inForce() {
        return entered().after(CHEN, "/confirm", null);
    }

    @Test
    void aRepealThatIsOnlyProposedIsReadByTheOfficersAlone() {
        var at = inForce().after(LIN, "/propose-repeal", repeal());
        get(LIN, at.path()).body("status", equalTo("REPEAL_PROPOSED"));
        get(Register.WU, at.path()).body("status", equalTo("IN_FORCE")).body("confirmUntil", nullValue());
        get(Register.WU, "/policy-documents?status=REPEAL_PROPOSED").body("items", hasSize(0));
        var hidden = entered();
        get(Register.WU, hidden.path() + "/citations").statusCode(404);
    }

    private static String repeal() {
        return "{\"from\":\"%s\",\"reason\":\"a new one\"}".formatted(Time.today());
    }

    private static At proposed() {
        return inForce().after(LIN, "/propose-repeal", repeal());
    }

    @Test
    void everyDoorOfADocument() {
        Doors.of(DocumentStatus.class, DocumentCommand.class, At::path)
                .reach(DocumentStatus.ENTERED, PolicyDocumentTest::entered)
                .reach(DocumentStatus.IN_FORCE, PolicyDocumentTest::inForce)
                .reach(DocumentStatus.REPEAL_PROPOSED, PolicyDocumentTest::proposed)
                .reach(DocumentStatus.REPEALED, () -> proposed().after(CHEN, "/confirm-repeal", null))
                .reach(DocumentStatus.DROPPED, () -> entered().after(LIN, "/drop", null))
                .door(DocumentCommand.CONFIRM, at -> CHEN, "/confirm").door(DocumentCommand.DROP, at -> LIN, "/drop")
                .door(DocumentCommand.PROPOSE_REPEAL, at -> LIN, "/propose-repeal", at -> repeal())
                .door(DocumentCommand.CONFIRM_REPEAL, at -> CHEN, "/confirm-repeal")
                .door(DocumentCommand.REJECT_REPEAL, at -> CHEN, "/reject-repeal").check();
    }

    /** Own rules of the house rest on nothing else; what is law or a standard is in the library. */
    @Test
    void everyRuleOfLawCitesAnEntryThatIsInForce() {
        List<Map<String, Object>> bases = get(LIN, "/policy-documents/bases").extract().path("$");
        var law = RuleBook.shipped().all().stream().filter(rule -> !"HOUSE".equals(rule.confidence()))
                .filter(rule -> rule.inForceOn(Time.today())).map(Rule::id).toList();
        assertThat(law).isNotEmpty().allSatisfy(rule -> assertThat(bases).as(rule).anySatisfy(basis -> {
            assertThat(basis.get("rule")).isEqualTo(rule);
            assertThat((List<?>) basis.get("documents")).isNotEmpty();
            assertThat(basis.get("current")).isEqualTo(true);
        }));
    }

    @Test
    void aRepealedDocumentMarksTheRulesThatRestOnIt() {
        var order = "/policy-documents/01930000-0000-7000-8000-0000000d0003";
        get(LIN, order + "/citations").body("citedBy", hasItems("O09", "O10"));
        try {
            then(order, LIN, "/propose-repeal", repeal());
            get(LIN, order).body("inForce", equalTo(true)).body("repealedFrom", nullValue());
            post(LIN, order + "/confirm-repeal", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
            then(order, CHEN, "/confirm-repeal", null);
            get(LIN, order).body("inForce", equalTo(false));
            get(LIN, "/policy-documents/bases").body("find{it.rule == 'O09'}.current", equalTo(false))
                    .body("find{it.rule == 'O13-MIN'}.current", equalTo(true));
            assertThat(JournalRows.of("01930000-0000-7000-8000-0000000d0003").getLast().payload()).contains("O09",
                    "O10");
        } finally {
            Library.restore("01930000-0000-7000-8000-0000000d0003");
        }
    }

    @Test
    void aNumberStandsOnceAndARepealThatNobodyConfirmsFalls() {
        var number = "海民字 " + UUID.randomUUID();
        var path = "/policy-documents/" + id(post(LIN, "/policy-documents", null, body(number)).statusCode(201));
        post(CHEN, "/policy-documents", null, body(number)).statusCode(409);
        get(LIN, path).body("inForce", equalTo(false));
        post(LIN, path + "/confirm", "*", null).statusCode(422);
        then(path, CHEN, "/confirm", null);
        post(LIN, path + "/propose-repeal", "*", "{\"from\":\"2024-01-01\",\"reason\":\"r\"}").statusCode(400);
        then(path, LIN, "/propose-repeal", repeal());
        Time.past(day(get(CHEN, path), "confirmUntil"));
        get(CHEN, path).body("status", equalTo("IN_FORCE")).body("allowedActions", hasItem("proposeRepeal"));
    }
}
