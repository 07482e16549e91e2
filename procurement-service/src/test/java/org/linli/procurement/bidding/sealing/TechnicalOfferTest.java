package org.linli.procurement.bidding.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.bidding.sealing.TechnicalOffer.NamedPerson;

class TechnicalOfferTest {

    private static final LocalDate FROM = LocalDate.of(2027, 3, 1);

    @ParameterizedTest
    @CsvSource({"3,2028-02-29,6012,6012", "3,2028-02-29,6013,6012", "3,2028-03-01,9000,6513", "3,2028-02-29,100,100",
        "0,2028-02-29,100,0"})
    void hoursThatThePeopleOfferedCannotGiveEarnNothing(int people, LocalDate to, int planned, int credible) {
        var staff = Stream.generate(() -> new NamedPerson(UUID.randomUUID(), "FRONTLINE")).limit(people).toList();
        var offer = new TechnicalOffer("p", planned, staff, List.of());
        assertThat(offer.credibleHours(FROM, to, RuleBook.shipped().get("HB3", FROM))).isEqualTo(credible);
    }

    @ParameterizedTest
    @CsvSource({"2028-02-29,2004"})
    void onePersonNamedTwiceWorksOnce(LocalDate to, int credible) {
        var person = new NamedPerson(UUID.randomUUID(), "FRONTLINE");
        var offer = new TechnicalOffer("p", 9000, List.of(person, person), List.of());
        assertThat(offer.credibleHours(FROM, to, RuleBook.shipped().get("HB3", FROM))).isEqualTo(credible);
    }
}
