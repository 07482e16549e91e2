package org.linli.workforce.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.workforce.post.APost;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.Tier;
import org.linli.workforce.staffing.StaffingDemand.StaffingCommand;
import org.linli.workforce.staffing.StaffingDemand.Status;

class StaffingDemandTest {

    private static final UUID AGENCY = UUID.randomUUID();
    private static final List<Need> NEEDS = List.of(new Need("FRONTLINE", 2, 1));
    private static final List<Post> ENOUGH =
            List.of(APost.certified(AGENCY, Tier.FRONTLINE, true), APost.certified(AGENCY, Tier.FRONTLINE, false));

    private static StaffingDemand demand() {
        return new StaffingDemand(UUID.randomUUID(), AGENCY, null, NEEDS, LocalDate.parse("2026-10-01"),
                LocalDate.parse("2027-09-30"));
    }

    private static StaffingDemand after(Consumer<StaffingDemand> step) {
        var demand = demand();
        step.accept(demand);
        return demand;
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(Status.class, StaffingCommand.class,
                Map.of(Status.SHORT, StaffingDemandTest::demand, Status.STAFFED, () -> after(it -> it.recount(ENOUGH)),
                        Status.CLOSED, () -> after(StaffingDemand::close)),
                Map.of(StaffingCommand.RECOUNT, it -> it.recount(ENOUGH), StaffingCommand.CHANGE,
                        it -> it.change(1, it.from(), it.until()), StaffingCommand.BEGIN, StaffingDemand::begin,
                        StaffingCommand.CLOSE, StaffingDemand::close),
                Map.of(Status.SHORT, Set.of(StaffingCommand.values()), Status.STAFFED, Set.of(StaffingCommand.values()),
                        Status.CLOSED, Set.of()),
                StaffingDemand::status);
    }

    /** Status × (enough people, nobody): the status after it, and what is said. */
    @ParameterizedTest
    @CsvSource({"SHORT,ENOUGH,STAFFED,Restored", "SHORT,NOBODY,SHORT,", "STAFFED,ENOUGH,STAFFED,",
        "STAFFED,NOBODY,SHORT,Short"})
    void saysExactlyWhatChanges(Status status, String people, Status next, String said) {
        var demand = status == Status.STAFFED ? after(it -> it.recount(ENOUGH)) : demand();
        var fact = demand.recount("ENOUGH".equals(people) ? ENOUGH : List.of());
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
        var demand = new StaffingDemand(UUID.randomUUID(), AGENCY, null, List.of(), LocalDate.MIN, LocalDate.MAX);
        assertThat(demand.status()).isEqualTo(Status.STAFFED);
        assertThat(demand.opened().missing()).isEmpty();
    }

    @Test
    void whoeverWasNeverFoundIsMissingFromTheDayTheServiceBeginsAndThatIsSaidOnce() {
        var never = demand();
        assertThat(never.begin()).containsInstanceOf(StaffingEvent.Short.class);
        assertThat(never.begin()).isEmpty();
        assertThat(after(it -> it.recount(ENOUGH)).begin()).as("everybody is there").isEmpty();
        var left = after(it -> it.recount(ENOUGH));
        assertThat(left.recount(List.of())).isPresent();
        assertThat(left.begin()).as("said when they left").isEmpty();
    }
}
