package org.linli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the formatter cannot see to: strings, text blocks and the size of things. */
class FormTest {

    private static final int COLUMNS = 120;
    private static final int MOST_LINES = 350;
    /** These have outgrown it and are to be split; until then none of them grows. */
    private static final Map<String, Integer> OUTGROWN = Map.ofEntries(
            Map.entry("agency-registry/src/main/java/org/linli/registry/agency/Agency.java", 392),
            Map.entry("evaluation-service/src/main/java/org/linli/evaluation/evaluation/Evaluation.java", 380),
            Map.entry("evaluation-service/src/main/java/org/linli/evaluation/result/Outcome.java", 359),
            Map.entry("procurement-service/src/main/java/org/linli/procurement/contracting/contract/Contract.java",
                    364),
            Map.entry("procurement-service/src/main/java/org/linli/procurement/tendering/tender/Tender.java", 376),
            Map.entry("funding-service/src/main/java/org/linli/funding/disbursement/Instruction.java", 376),
            Map.entry("funding-service/src/main/java/org/linli/funding/disbursement/BatchService.java", 353),
            Map.entry("funding-service/src/main/java/org/linli/funding/payable/Payable.java", 363),
            Map.entry("funding-service/src/main/java/org/linli/funding/bridge/Bridge.java", 351),
            Map.entry("funding-service/src/main/java/org/linli/funding/bank/reconciliation/BankEntry.java", 366));
    private static final int MEDIAN = 70;

    private static final List<String> MAIN =
            Repository.sources().stream().filter(file -> file.contains("/src/main/java/")).toList();

    @Test
    void noLineIsWiderThanAHundredAndTwentyColumns() {
        assertThat(Repository.sources()).allSatisfy(
                file -> assertThat(Repository.text(file).lines()).as(file).allMatch(line -> line.length() <= COLUMNS));
    }

    @Test
    void filesAreShort() {
        // a bundle of sentences is a list and no program
        assertThat(MAIN).filteredOn(file -> !Repository.text(file).contains("@MessageBundle")).allSatisfy(
                file -> assertThat(lines(file)).as(file).isLessThanOrEqualTo(OUTGROWN.getOrDefault(file, MOST_LINES)));
        assertThat(MAIN.stream().map(FormTest::lines).sorted().skip(MAIN.size() / 2).findFirst().orElseThrow())
                .isLessThan(MEDIAN);
    }

    @Test
    void noPackageHasMoreThanThirtyFiles() {
        var packages = MAIN.stream().collect(
                Collectors.groupingBy(file -> file.substring(0, file.lastIndexOf('/')), Collectors.counting()));
        assertThat(packages).allSatisfy((folder, files) -> assertThat(files).as(folder).isLessThanOrEqualTo(30));
    }

    private static long lines(String file) {
        return Repository.text(file).lines().count();
    }
}
