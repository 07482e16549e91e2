package org.linli.procurement.judging.recusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.WorkCalendar;

class RecusalRequestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 29);
    private static final RuleBook RULES = RuleBook.shipped();
    private static final Actor OFFICER = Actor.of("officer");

    private static RecusalRequest asked() {
        return RecusalRequest.ask(Ids.next(), new RecusalRequest.Asked(Ids.next(), Ids.next(), Ids.next(), "a cousin"),
                "440105005", TODAY, WorkCalendar.published().deadline(TODAY, RULES.get("C05.decide", TODAY)));
    }

    private static RecusalRequest decided(boolean granted) {
        var request = asked();
        request.decide(granted, "r", OFFICER);
        return request;
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        TransitionMatrix.check(RecusalStatus.class, RecusalCommand.class,
                Map.of(RecusalStatus.ASKED, RecusalRequestTest::asked, RecusalStatus.GRANTED, () -> decided(true),
                        RecusalStatus.REFUSED, () -> decided(false)),
                Map.of(RecusalCommand.DECIDE, request -> request.decide(true, "r", OFFICER)),
                Map.of(RecusalStatus.ASKED, Set.of(RecusalCommand.DECIDE), RecusalStatus.GRANTED, Set.of(),
                        RecusalStatus.REFUSED, Set.of()),
                RecusalRequest::status);
    }

    @Test
    void twoWorkdaysAcrossTheNationalHoliday() {
        assertThat(asked().decideUntil().lastDay()).as("30 September, then 8 October")
                .isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(asked().decideUntil().rule()).isEqualTo("C05.decide");
    }

    @Test
    void neitherAskerNorPersonStandsInAFact() {
        var request = asked();
        for (var fact : List.of(request.asked(), request.tick(), request.decide(true, "r", OFFICER))) {
            assertThat(fact.toString()).doesNotContain(request.personId().toString(), request.agencyId().toString());
        }
    }
}
