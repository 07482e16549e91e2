package org.linli.procurement.oversight.ocds.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.platform.event.Fact;

/**
 * Whoever adds a fact to a purchase, tender or contract says whether it is published: a mapping, or a line with the
 * reason.
 */
class EveryFactTest {

    private static final Set<String> TOPICS = Set.of("linli.purchases", "linli.tenders", "linli.contracts");

    private static Set<String> told() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.linli.procurement").stream().filter(type -> type.isAnnotatedWith(Fact.class))
                .map(type -> type.getAnnotationOfType(Fact.class)).filter(fact -> TOPICS.contains(fact.topic()))
                .map(Fact::type).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> unpublished() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/ocds/unpublished-facts.csv")).stream().skip(1)
                .peek(line -> assertThat(line.split(",", 2)).as("a type and the reason").hasSize(2)
                        .noneMatch(String::isBlank))
                .map(line -> JournalFact.PREFIX + line.split(",", 2)[0] + ".v1").toList();
    }

    @Test
    void everyFactIsPublishedOrHasAReason() throws IOException {
        var published = new SampleFacts().table().types();
        var silent = unpublished();
        assertThat(told()).isNotEmpty().allMatch(type -> published.contains(type) || silent.contains(type));
        assertThat(silent).doesNotContainAnyElementsOf(published);
    }
}
