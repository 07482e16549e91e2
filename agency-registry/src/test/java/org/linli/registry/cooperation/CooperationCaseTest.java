package org.linli.registry.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.registry.Register;
import org.linli.registry.cooperation.CooperationStatus.CooperationCommand;

/** What agencies do together counts when both say so. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class CooperationCaseTest {

    private record At(Register one, Register other, String path) {
    }

    private Register one;
    private Register other;

    @BeforeEach
    void two() {
        one = Register.registered();
        other = Register.registered();
    }

    private static String body(Register partner, LocalDate on) {
        return """
                {"kind":"REFERRAL","partnerId":"%s","on":"%s","people":3,"summary":"three families"}"""
                .formatted(partner.agency, on);
    }

    private static String recorded(Register one, Register other) {
        return "/cooperations/" + id(post(one.clerk, "/cooperations", null, body(other, Time.today())).statusCode(201));
    }

    private static At at() {
        var one = Register.registered();
        var other = Register.registered();
        return new At(one, other, recorded(one, other));
    }

    private static At after(String below) {
        var at = at();
        then(at.path(), at.other().director, below, null);
        return at;
    }

    @Test
    void everyDoorOfACooperation() {
        Doors.of(CooperationStatus.class, CooperationCommand.class, At::path)
                .reach(CooperationStatus.RECORDED, CooperationCaseTest::at)
                .reach(CooperationStatus.CONFIRMED, () -> after("/confirm"))
                .reach(CooperationStatus.DECLINED, () -> after("/decline")).reach(CooperationStatus.LAPSED, () -> {
                    var at = at();
                    Time.past(day(get(at.one().clerk, at.path()), "confirmBy"));
                    return at;
                }).door(CooperationCommand.CONFIRM, at -> at.other().director, "/confirm")
                .door(CooperationCommand.DECLINE, at -> at.other().director, "/decline").check();
    }

    @Test
    void itCountsForBothWhenTheOtherConfirmsIt() {
        var path = recorded(one, other);
        var year = Time.today().getYear();
        get(one.clerk, "/cooperations/of/" + one.agency).body("counted", hasSize(0));
        post(one.director, path + "/confirm", null, null).statusCode(403);
        then(path, other.director, "/confirm", null);
        for (var either : new Register[]{one, other}) {
            get(one.clerk, "/cooperations/of/" + either.agency).body("year", equalTo(year))
                    .body("counted[0].kind", equalTo("REFERRAL")).body("counted[0].people", equalTo(3));
        }
        assertThat(JournalRows.typesOf(path.substring(path.lastIndexOf('/') + 1)))
                .containsExactly("linli.registry.cooperation.confirmed.v1");
    }

    @Test
    void whatIsLongPastOrToComeIsNotRecorded() {
        var age = RuleBook.shipped().get("COOP-AGE", Time.today()).asInt();
        post(one.clerk, "/cooperations", null, body(other, Time.today().plusDays(1))).statusCode(400);
        post(one.clerk, "/cooperations", null, body(other, Time.today().minusMonths(age).minusDays(1))).statusCode(422)
                .body("rule", equalTo("COOP-AGE"));
        post(one.clerk, "/cooperations", null, body(one, Time.today())).statusCode(400);
        post(one.clerk, "/cooperations", null, body(other, Time.today().minusMonths(age))).statusCode(201);
    }
}
