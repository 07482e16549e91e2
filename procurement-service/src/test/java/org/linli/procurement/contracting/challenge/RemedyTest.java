package org.linli.procurement.contracting.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.procurement.contracting.challenge.Claim.Subject;
import org.linli.procurement.tendering.tender.TenderStatus;

/**
 * Which remedy undoes what, at every stage: the whole table, so that a new stage or remedy has to take its place in it.
 */
class RemedyTest {

    /**
     * Per stage: DOCUMENT, OPENING, EVALUATION, RESULT. A amend, S restart, C rescore, P new panel, N next candidate, R
     * record.
     */
    @ParameterizedTest
    @CsvSource({"DRAFT,R,R,R,R", "REVIEWED,R,R,R,R", "PUBLISHED,AS,S,PS,S", "CLOSED,S,S,PS,S", "OPENED,S,S,PS,S",
        "SCORING,S,S,PS,S", "CONSENSUS,S,S,CPS,S", "PRICE_OPENED,S,S,CPS,S", "RANKED,S,S,CPS,S",
        "STANDSTILL,S,S,CPS,NCPS", "AWARDED,S,S,CPS,NCPS", "CONTRACTED,R,R,R,R", "FAILED,R,R,R,R", "CANCELLED,R,R,R,R",
        "SUSPENDED,R,R,R,R"})
    void possible(TenderStatus stage, String document, String opening, String evaluation, String result) {
        assertThat(letters(Subject.DOCUMENT, stage)).isEqualTo(sorted(document));
        assertThat(letters(Subject.OPENING, stage)).isEqualTo(sorted(opening));
        assertThat(letters(Subject.EVALUATION, stage)).isEqualTo(sorted(evaluation));
        assertThat(letters(Subject.RESULT, stage)).isEqualTo(sorted(result));
    }

    private static String letters(Subject subject, TenderStatus stage) {
        return sorted(Remedy.possible(subject, stage).stream().map(remedy -> switch (remedy) {
            case AMEND -> "A";
            case RESTART -> "S";
            case RESCORE -> "C";
            case NEW_PANEL -> "P";
            case NEXT_CANDIDATE -> "N";
            case RECORD -> "R";
        }).collect(Collectors.joining()));
    }

    private static String sorted(String letters) {
        return letters.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Test
    void everyStageHasARemedyForEverySubject() {
        for (var stage : TenderStatus.values()) {
            for (var subject : Subject.values()) {
                assertThat(Remedy.possible(subject, stage)).as(subject + " at " + stage).isNotEmpty();
            }
        }
    }
}
