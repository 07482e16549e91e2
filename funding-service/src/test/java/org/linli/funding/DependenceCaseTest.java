package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** Reaction 20 on funding's side: what was paid and what was declared, and each crossing said once. */
@QuarkusTest
@WithTestResource(Engines.class)
class DependenceCaseTest {

    private static Case paid() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        Case.settled(Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\",\"amount\":" + money("90000") + "}"),
                one.today).statusCode(200);
        Time.sweep();
        return one;
    }

    private static void declared(Case one, String source, String yuan, int status) {
        post(Tokens.of("director", "agency-director").agency(one.agency).bearer(),
                "/agencies/" + one.agency + "/incomes",
                "{\"year\":%d,\"source\":\"%s\",\"amount\":%s,\"evidenceSha256\":\"%s\"}".formatted(one.today.getYear(),
                        source, money(yuan), "b".repeat(64)))
                .statusCode(status);
    }

    private static List<JournalRows.Row> said(Case one) {
        return JournalRows.of(one.agency).stream()
                .filter(row -> row.type().equals("linli.funding.dependence.crossed.v1")).toList();
    }

    @Test
    void isJudgedWhenOtherIncomeIsDeclaredAndEachCrossingIsSaidOnce() {
        var one = paid();
        var path = "/agencies/" + one.agency + "/dependence/" + one.today.getYear();
        assertThat(get(path).getString("dependence.ratio")).isEqualTo("1.0000");
        assertThat(get(path).getBoolean("dependence.judged")).isFalse();
        assertThat(said(one)).isEmpty();
        declared(one, "SERVICE_FEES", "10000", 201);
        assertThat(get(path).getString("dependence.ratio")).isEqualTo("0.9000");
        assertThat(get(path).getString("dependence.concentration")).isEqualTo("0.8200");
        assertThat(said(one)).hasSize(1);
        assertThat(said(one).getFirst().payload()).contains("ABOVE").contains("0.9000");
        declared(one, "DONATION", "1000", 201);
        assertThat(said(one)).hasSize(1);
        declared(one, "DONATION", "20000", 201);
        assertThat(said(one)).hasSize(2);
        assertThat(said(one).getLast().payload()).contains("BELOW");
        assertThat(get("/agencies/" + one.agency + "/incomes").<Boolean>getList("items.current")).containsExactly(true,
                false, true);
        assertThat(get(path).getList("parts")).hasSize(3);
        assertThat(get("/agencies/" + one.agency + "/dependence").<Integer>getList("items.year"))
                .containsExactly(one.today.getYear());
        declared(one, "DONATION", "-1", 400);
        post(Tokens.of("director", "agency-director").agency(UUID.randomUUID()).bearer(),
                "/agencies/" + one.agency + "/incomes",
                "{\"year\":%d,\"source\":\"OTHER\",\"amount\":%s,\"evidenceSha256\":\"%s\"}"
                        .formatted(one.today.getYear(), money("1"), "b".repeat(64)))
                .statusCode(403).body("type", equalTo("urn:linli:problem:out-of-scope"));
    }

    @Test
    void silenceIsJudgedOnceTheTimeToDeclareIsOver() {
        var one = paid();
        var lastDay = LocalDate.of(one.today.getYear(), 12, 31).plusMonths(Case.rule("FD03"));
        Time.to(lastDay);
        assertThat(said(one)).isEmpty();
        Time.past(lastDay);
        assertThat(said(one)).hasSize(1);
        Time.to(Time.today().plusDays(1));
        assertThat(said(one)).hasSize(1);
    }
}
