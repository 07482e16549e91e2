package org.linli.workforce.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.workforce.post.APost;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.Tier;
import org.linli.workforce.staffing.StaffingDemand.Status;

class StaffingDemandTest {

    private static final UUID AGENCY = UUID.randomUUID();
    private static final List<Need> NEEDS = List.of(new Need("FRONTLINE", 2, 1));
    private static final List<Post> ENOUGH = List.of(APost.certified(AGENCY, Tier.FRONTLINE, true),
            APost.certified(AGENCY, Tier.FRONTLINE, false));

    private static StaffingDemand demand() {
        return new StaffingDemand(UUID.randomUUID(), AGENCY, NEEDS, LocalDate.parse("2026-10-01"), LocalDate.parse("2027-09-30"));
    }

    private static StaffingDemand in(Status status) {
        var demand = demand();
        if (status == Status.STAFFED) {
            demand.recount(ENOUGH);
        } else if (status == Status.CLOSED) {
            demand.close();
        }
        assertThat(demand.status()).isEqualTo(status);
        return demand;
    }

    /** status × (enough people, nobody, the end): the status after it, and what is said. */
    @ParameterizedTest
    @CsvSource({"SHORT,ENOUGH,STAFFED,Restored", "SHORT,NOBODY,SHORT,", "SHORT,CLOSE,CLOSED,Closed", "STAFFED,ENOUGH,STAFFED,",
            "STAFFED,NOBODY,SHORT,Short", "STAFFED,CLOSE,CLOSED,Closed", "CLOSED,ENOUGH,CLOSED,", "CLOSED,NOBODY,CLOSED,",
            "CLOSED,CLOSE,CLOSED,"})
    void changesExactlyWhereItShould(Status status, String what, Status next, String said) {
        var demand = in(status);
        var fact = switch (what) {
            case "ENOUGH" -> demand.recount(ENOUGH);
            case "NOBODY" -> demand.recount(List.of());
            default -> demand.close();
        };
        assertThat(demand.status()).isEqualTo(next);
        assertThat(fact.map(event -> event.getClass().getSimpleName()).orElse(null)).isEqualTo(said);
    }

    @Test
    void countsATierForItselfAndCertificatesApart() {
        var wrong = List.of(APost.certified(AGENCY, Tier.SENIOR, true), APost.certified(AGENCY, Tier.FRONTLINE, false));
        assertThat(Need.missing(NEEDS, wrong)).containsExactly(new Need("FRONTLINE", 1, 1));
    }

    @Test
    void aContractWithoutNeedsIsStaffedFromTheStart() {
        var demand = new StaffingDemand(UUID.randomUUID(), AGENCY, List.of(), LocalDate.MIN, LocalDate.MAX);
        assertThat(demand.status()).isEqualTo(Status.STAFFED);
        assertThat(demand.opened().missing()).isEmpty();
    }
}
