package org.linli.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.local.doctor.Finding.Level;

class FindingsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    static Stream<Arguments> seen() {
        var slot = new RelayCheck.Slot(true, "reserved", 4_096, 3);
        return Stream
                .of(Arguments.of(MachineCheck.java(25), Level.WELL), Arguments.of(MachineCheck.java(21), Level.ALARM),
                        Arguments.of(MachineCheck.disk("/", 20, 100), Level.WELL),
                        Arguments.of(MachineCheck.disk("/", 14, 100), Level.WARNING),
                        Arguments.of(MachineCheck.disk("/", 4, 100), Level.ALARM),
                        Arguments.of(DatabaseCheck.version(18), Level.WELL),
                        Arguments.of(DatabaseCheck.version(16), Level.WARNING),
                        Arguments.of(RelayCheck.slot("funding-service", slot), Level.WELL),
                        Arguments.of(RelayCheck.slot("funding-service", null), Level.ALARM),
                        Arguments.of(RelayCheck.slot("x", new RelayCheck.Slot(true, "lost", 0, 3)), Level.ALARM),
                        Arguments.of(RelayCheck.slot("x", new RelayCheck.Slot(false, "reserved", 0, 3)), Level.ALARM),
                        Arguments.of(RelayCheck.slot("x", new RelayCheck.Slot(true, "reserved", 0, 61)), Level.ALARM),
                        Arguments.of(RelayCheck.slot("x", new RelayCheck.Slot(true, "reserved", 65L << 20, 3)),
                                Level.WARNING),
                        Arguments.of(TopicsCheck.behind("x", 1_000), Level.WELL),
                        Arguments.of(TopicsCheck.behind("x", 1_001), Level.WARNING),
                        Arguments.of(CertificateCheck.days("linli.example:443", 90), Level.WELL),
                        Arguments.of(CertificateCheck.days("linli.example:443", 20), Level.WARNING),
                        Arguments.of(CertificateCheck.days("linli.example:443", -1), Level.ALARM),
                        Arguments.of(BackupCheck.age(NOW.minus(Duration.ofHours(26)), NOW, false), Level.WELL),
                        Arguments.of(BackupCheck.age(NOW.minus(Duration.ofHours(27)), NOW, false), Level.WARNING),
                        Arguments.of(BackupCheck.age(null, NOW, false), Level.WARNING),
                        Arguments.of(BackupCheck.log(false, false), Level.WELL),
                        Arguments.of(BackupCheck.log(true, false), Level.NOTE),
                        Arguments.of(BackupCheck.log(false, true), Level.ALARM));
    }

    @ParameterizedTest
    @MethodSource("seen")
    void whatIsSeenIsJudgedAndWhatIsNotWellSaysWhatToDo(Finding finding, Level level) {
        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.remedy().isEmpty()).as(finding.toString()).isEqualTo(level == Level.WELL);
    }

    @Test
    void aSecretThatOthersMayReadIsAnAlarm(@TempDir Path folder) throws Exception {
        var key = Files.createFile(folder.resolve("vault-index.key"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(new SecretsCheck().look(site(folder))).extracting(Finding::level).containsExactly(Level.WELL);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(new SecretsCheck().look(site(folder))).extracting(Finding::level).containsExactly(Level.ALARM);
    }

    @Test
    void whatCannotBeReachedIsSaidAndStopsNothingElse(@TempDir Path folder) {
        var findings = Doctor.examine(site(folder));
        assertThat(findings).extracting(Finding::subject).contains("Java", "PostgreSQL", "relays", "sign-in", "backup");
        assertThat(findings).filteredOn(each -> each.subject().equals("sign-in")).extracting(Finding::level)
                .containsExactly(Level.ALARM);
        assertThat(findings).filteredOn(each -> each.subject().equals("PostgreSQL"))
                .allMatch(each -> each.level().asksForAction() && !each.remedy().isEmpty());
    }

    private static Site site(Path secrets) {
        return new Site(Map.of("funding", "jdbc:postgresql://localhost:1/funding"), "doctor", "none",
                Map.of("funding-service", "http://localhost:1"), Map.of(), "http://localhost:1", Map.of(),
                "http://localhost:1", secrets.resolve("none"), secrets, List.of(secrets), false);
    }
}
