package org.linli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The package-info of a package draws its life cycle and says what it publishes, to whom, and what it hears. */
class PackageInfoTest {

    private static final String INFO = "package-info.java";
    private static final List<String> MODULES =
            Stream.concat(Stream.of("platform"), Repository.SERVICES.stream()).toList();

    private final ReactionTable table = ReactionTable.parse(Repository.text("docs/reactions.csv"));

    private static Map<String, List<String>> packages() {
        var packages = new TreeMap<String, List<String>>();
        Repository.sources().stream().filter(file -> MODULES.stream().anyMatch(of -> file.startsWith(of + "/src/main")))
                .forEach(file -> packages
                        .computeIfAbsent(file.substring(0, file.lastIndexOf('/')), folder -> new ArrayList<>())
                        .add(file));
        return packages;
    }

    private static PackageInfo read(List<String> files) {
        var info = files.stream().filter(file -> file.endsWith("/" + INFO)).map(Repository::text).findFirst();
        var sources = files.stream().filter(file -> !file.endsWith("/" + INFO)).map(Repository::text).toList();
        return new PackageInfo(info.orElse(""), sources);
    }

    @Test
    void everyPackageDrawsItsLifeCycleAndNamesItsTopicsItsReadersAndWhatItHears() {
        var packages = packages();
        var faults = new ArrayList<String>();
        packages.forEach((folder, files) -> read(files).faults(table)
                .forEach(fault -> faults.add(folder + "/" + INFO + ": " + fault)));
        assertThat(packages).isNotEmpty();
        assertThat(faults).as("what package-info does not say; judging/seat of procurement shows how").isEmpty();
    }

    // ---- the check itself

    private static final ReactionTable READERS = ReactionTable.parse("""
            row,event,consumer,effect,test
            1,a.b.said,agency-registry:Facts,does,x:ATest#does
            -,a.b.said,outside,the auditor,-
            2,a.b.said,funding-service,should,awaited
            """);
    private static final List<String> SOURCES = List.of("""
            /** The enum OldStatus {GONE} is no more. */
            public enum BStatus implements Status<BStatus, BCommand> {
                DRAFT,
                /** One person has said; another agrees. */
                DONE_TWICE;
                private static final BStatus FIRST = DRAFT;
            }
            """, """
            sealed interface BEvent {
                String TOPIC = "linli.bees";
                @Fact(topic = TOPIC, type = "linli.a.b.said.v1")
                record Said() implements BEvent {
                }
            }
            """, """
            class CReactions implements Reactions {
                @On(topic = "linli.cees", type = "linli.x.c.seen.v1")
                void seen(Seen fact) {
                }
            }
            """);
    private static final String GOOD = """
            /**
             * Bees. Publishes b.said on
             * linli.bees, read by the registry and outside by the auditor. Hears c.seen.
             *
             * <pre>
             * DRAFT → DONE_TWICE
             * </pre>
             */
            package org.linli.registry.bees;
            """;

    private static List<String> faults(String info) {
        return new PackageInfo(info, SOURCES).faults(READERS);
    }

    @Test
    void acceptsAPageThatSaysAll() {
        assertThat(faults(GOOD)).isEmpty();
        assertThat(faults(GOOD.replace("c.seen", "what happens on linli.cees"))).isEmpty();
        assertThat(new PackageInfo("/** Rules. */", List.of("record Rules() {}")).faults(READERS)).isEmpty();
    }

    @Test
    void refusesALifeCycleWithoutOneOfItsStatuses() {
        assertThat(faults(GOOD.replace("DONE_TWICE", "DONE"))).singleElement().asString().contains("DONE_TWICE");
        var nested = "class B { enum Status implements org.linli.platform.aggregate.Status<Status, C> { A, Z } }";
        assertThat(new PackageInfo("/** From A. */", List.of(nested)).faults(READERS)).singleElement().asString()
                .contains("Z");
    }

    @Test
    void refusesFactsWithoutTheirTopicOrTheirReaders() {
        assertThat(faults(GOOD.replace("linli.bees", "a topic"))).singleElement().asString().contains("linli.bees");
        assertThat(faults(GOOD.replace("Publishes", "Says"))).isNotEmpty();
        assertThat(faults(GOOD.replace("the registry", "others"))).singleElement().asString().contains("registry");
        assertThat(faults(GOOD.replace("outside", "also"))).singleElement().asString().contains("outside");
    }

    @Test
    void refusesReactionsThatDoNotSayWhatIsHeard() {
        assertThat(faults(GOOD.replace("Hears", "Fed by"))).singleElement().asString().contains("Hears");
        assertThat(faults(GOOD.replace("c.seen", "others"))).singleElement().asString().contains("c.seen");
    }

    @Test
    void refusesAPackageThatSaysNothing() {
        assertThat(faults("")).hasSizeGreaterThan(4);
    }
}
