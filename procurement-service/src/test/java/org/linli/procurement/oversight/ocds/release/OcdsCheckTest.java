package org.linli.procurement.oversight.ocds.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check itself finds what is wrong, or a green build would say nothing. */
class OcdsCheckTest {

    private static final String GOOD = """
            {"ocid":"ocds-linli-local-1","id":"1","date":"2026-11-25T10:00:00+08:00","tag":["tender"],
             "initiationType":"tender",
             "tender":{"id":"T","value":{"amount":2400000.00,"currency":"CNY"},"procurementMethod":"open",
                       "lots":[{"id":"1","awardCriteria":{"criteria":[{"type":"price","name":"p",
                        "numbers":[{"number":10,"weight":"percentageExact"}]}]}}]},
             "bids":{"statistics":[{"id":"bids","measure":"bids","value":3}]}}""";

    private final OcdsCheck check = new OcdsCheck();

    @Test
    void aGoodReleaseIsGood() {
        assertThat(check.release(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"a core field misspelt | \"procurementMethod\" | \"procurementMethd\"",
                "an extension field misspelt | \"awardCriteria\" | \"awardCriterion\"",
                "a number as text | 2400000.00 | \"2400000.00\"",
                "an extension's number as text | \"value\":3 | \"value\":\"3\"",
                "a code off a closed list | \"open\" | \"wide-open\"",
                "a code off an open list | \"measure\":\"bids\" | \"measure\":\"bitte\"",
                "an extension's code | percentageExact | percents",
                "a day for a moment | 2026-11-25T10:00:00+08:00 | 2026-11-25",
                "a moment without offset | 2026-11-25T10:00:00+08:00 | 2026-11-25T10:00:00",
                "a tag nobody knows | [\"tender\"] | [\"tendre\"]", "no id of the tender | \"id\":\"T\", | ''",
                "a field that needs an extension we do not declare | \"lots\":[{ | \"lots\":[{\"submissionTerms\":{},"})
    void whatIsWrongIsFound(String what, String good, String wrong) {
        assertThat(GOOD).contains(good);
        assertThat(check.release(GOOD.replace(good, wrong))).as(what).isNotEmpty();
    }

    @Test
    void aPackageAndARecordAreCheckedInside() {
        var head = """
                {"uri":"http://localhost/p","version":"1.1","publishedDate":"2026-11-25T10:00:00+08:00",
                 "publisher":{"name":"p"},""";
        assertThat(check.releasePackage(head + "\"releases\":[" + GOOD + "]}")).isEmpty();
        assertThat(check.releasePackage(head + "\"releases\":[]}")).isNotEmpty();
        assertThat(check.releasePackage(head + "\"releases\":[" + GOOD.replace("\"open\"", "\"x\"") + "]}"))
                .isNotEmpty();
        assertThat(check.releasePackage(head + "\"links\":{\"nxt\":\"http://localhost\"},\"releases\":[" + GOOD + "]}"))
                .isNotEmpty();
        var record = head + "\"records\":[{\"ocid\":\"ocds-linli-local-1\",\"releases\":[" + GOOD
                + "],\"compiledRelease\":" + GOOD.replace("[\"tender\"]", "[\"compiled\"]") + "}]}";
        assertThat(check.recordPackage(record)).isEmpty();
        assertThat(check.recordPackage(record.replace("[\"compiled\"]", "[\"complied\"]"))).isNotEmpty();
        var linked = head + "\"records\":[{\"ocid\":\"o\",\"releases\":[{\"url\":\"http://localhost/r\","
                + "\"date\":\"2026-11-25T10:00:00+08:00\",\"tag\":[\"tender\"]}]}]}";
        assertThat(check.recordPackage(linked)).isEmpty();
        assertThat(check.recordPackage(linked.replace("\"tag\"", "\"tags\""))).isNotEmpty();
    }
}
