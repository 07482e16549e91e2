package org.linli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** docs/reactions.csv is what the five services publish and hear; nothing is said into the void. */
class ReactionTableTest {

    /** Reactions that no test proves yet. May only shrink: write the test, name it in the table, lower the number. */
    private static final int UNTESTED = 0;

    /** What a service should hear and does not yet. May only shrink, by the reaction being written. */
    private static final List<String> AWAITED = List.of();

    private final ReactionTable table = ReactionTable.parse(Repository.text("docs/reactions.csv"));

    @Test
    void everythingPublishedIsHeardAndEveryReactionIsNamedWithItsTest() {
        var faults = table.faults(Repository.published(), Repository.reactions(), Repository::hasTest);
        assertThat(faults).as("docs/reactions.csv").isEmpty();
    }

    @Test
    void theContractsSayWhatTheSourcesHear() {
        for (var service : Repository.SERVICES) {
            var heard = new TreeSet<String>();
            Repository.reactions().stream().filter(reaction -> reaction.consumer().startsWith(service + ":"))
                    .forEach(reaction -> heard.add(reaction.event()));
            assertThat(heard).as("%s: the type of each @On is a literal, and ./linli contracts was run", service)
                    .isEqualTo(Repository.received(service));
        }
    }

    @Test
    void whatIsAwaitedIsSaidAndNothingMore() {
        assertThat(table.awaited()).as("awaited lines of docs/reactions.csv and the list above").isEqualTo(AWAITED);
    }

    @Test
    void reactionsWithoutATestBecomeFewer() {
        var untested = table.untested();
        System.out.println("reactions without a test: " + untested);
        assertThat(untested).as("untested lines of docs/reactions.csv; when they are fewer, lower the number")
                .hasSize(UNTESTED);
    }

    // ---- the check itself

    private static final Set<String> PUBLISHED = Set.of("a.b.said", "a.b.done", "a.c.seen");
    private static final Set<Reaction> REACTIONS = Set.of(new Reaction("x-service:Facts", "a.b.said"));
    private static final String GOOD = """
            row,event,consumer,effect,test
            1,a.b.said,x-service:Facts,does,x-service:ATest#does
            -,a.b.done,outside,the auditor,-
            -,a.c.*,outside,the auditor,-
            """;

    private static List<String> faults(String csv) {
        return ReactionTable.parse(csv).faults(PUBLISHED, REACTIONS, "x-service:ATest#does"::equals);
    }

    @Test
    void acceptsATableThatIsWhole() {
        assertThat(faults(GOOD)).isEmpty();
        assertThat(faults(GOOD + "2,a.b.done,y-service,should,awaited\n")).isEmpty();
        assertThat(faults(GOOD.replace("x-service:ATest#does", "untested"))).isEmpty();
    }

    @Test
    void refusesWhatNobodyHears() {
        assertThat(faults(GOOD.replace("a.c.*", "a.b.s*"))).singleElement().asString()
                .startsWith("a.c.seen is published and nobody hears it");
    }

    @Test
    void refusesAReactionThatIsNotInTheTableAndALineThatIsNotInTheCode() {
        assertThat(faults(GOOD.replace("x-service:Facts", "x-service:Other"))).hasSize(2)
                .anySatisfy(fault -> assertThat(fault).startsWith("a.b.said in x-service:Facts stands in the code"))
                .anySatisfy(fault -> assertThat(fault).startsWith("a.b.said in x-service:Other stands in the table"));
        assertThat(faults(GOOD + "2,a.b.said,x-service,should,awaited\n")).singleElement().asString()
                .contains("heard there now");
    }

    @Test
    void refusesEventsThatNobodyPublishesAndTestsThatDoNotExist() {
        assertThat(faults(GOOD + "-,a.d.*,outside,the auditor,-\n")).singleElement().asString()
                .contains("published by nobody");
        for (var test : List.of("x-service:ATest#dreams", "-", "none")) {
            assertThat(faults(GOOD.replace("x-service:ATest#does", test))).singleElement().asString()
                    .contains("names no test");
        }
    }

    @Test
    void refusesLinesWithoutARowOrAReasonAndLinesThatStandTwice() {
        assertThat(faults(GOOD.replace("1,", "21,"))).hasSize(1);
        assertThat(faults(GOOD.replace("done,outside,the auditor", "done,outside,"))).hasSize(1);
        assertThat(faults(GOOD + "-,a.b.done,outside,residents,-\n")).singleElement().asString().contains("two lines");
    }
}
