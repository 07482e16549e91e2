package org.linli.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.local.engine.Failure;

class BackupStoreTest {

    @TempDir
    private Path folder;
    private BackupStore store;

    @BeforeEach
    void threeBackupsAndTheirLog() throws IOException {
        store = new BackupStore(folder);
        for (int day = 1; day <= 3; day++) {
            var files = new OwnerFiles(folder.resolve("day" + day));
            files.write(files.root().resolve("postgres/PG_VERSION"), "18\n");
            files.writeSums();
            new Backup(files.root(), at(day, 0), at(day, 1), segment(day), files.bytes()).finish(files);
        }
        Files.createDirectories(store.log());
        for (int day = 0; day <= 3; day++) {
            Files.createFile(store.log().resolve(segment(day) + ".gz"));
        }
        Files.createFile(store.log().resolve("00000002.history.gz"));
    }

    private static Instant at(int day, int minute) {
        return Instant.parse("2026-11-0%dT02:0%d:00Z".formatted(day, minute));
    }

    private static String segment(int day) {
        return "00000001000000000000000" + day;
    }

    @Test
    void theNewestBackupBeforeAMomentIsTaken() {
        assertThat(store.newestBefore(null).ended()).isEqualTo(at(3, 1));
        assertThat(store.newestBefore(at(3, 0)).ended()).isEqualTo(at(2, 1));
        assertThat(store.newestBefore(at(2, 1)).ended()).isEqualTo(at(2, 1));
        assertThatThrownBy(() -> store.newestBefore(at(1, 0))).isInstanceOf(Failure.class);
    }

    @Test
    void oneThatWasNotFinishedIsNone() throws IOException {
        Files.delete(folder.resolve("day3/backup.json"));
        assertThat(store.newestBefore(null).ended()).isEqualTo(at(2, 1));
    }

    @Test
    void whatOnlyForgottenBackupsNeededIsForgottenToo() throws IOException {
        assertThat(store.keep(2)).isEqualTo(1);
        assertThat(store.backups()).extracting(Backup::ended).containsExactly(at(2, 1), at(3, 1));
        try (var left = Files.list(store.log())) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(segment(2) + ".gz",
                    segment(3) + ".gz", "00000002.history.gz");
        }
        assertThat(store.keep(2)).isZero();
    }

    @Test
    void onlyTheOwnerMayReadABackup() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("day1/SHA256SUMS"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("day1/postgres"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileThatIsNoLongerWhatWasWrittenIsFound() throws IOException {
        assertThat(OwnerFiles.differing(folder.resolve("day1"))).isEmpty();
        Files.writeString(folder.resolve("day1/postgres/PG_VERSION"), "17\n");
        assertThat(OwnerFiles.differing(folder.resolve("day1"))).containsOnlyKeys("postgres/PG_VERSION");
        Files.delete(folder.resolve("day1/postgres/PG_VERSION"));
        assertThat(OwnerFiles.differing(folder.resolve("day1"))).containsEntry("postgres/PG_VERSION", "gone");
    }

    @Test
    void theLogOfOneHouseIsNoneOfAnother() throws IOException {
        store.belongTo("7577");
        store.belongTo("7577");
        assertThatThrownBy(() -> store.belongTo("7578")).isInstanceOf(Failure.class)
                .hasMessageContaining("another house");
        store.keep(1);
        assertThatThrownBy(() -> store.belongTo("7578")).as("whatever was forgotten").isInstanceOf(Failure.class);
    }

    @Test
    void aRestoreReplacesThePasswordsOfABuildAndNobodysKeys() throws IOException {
        var secrets = Files.createDirectories(folder.resolve("home/secrets"));
        Files.createFile(secrets.resolve("passwords.properties"));
        Restore.clear(secrets);
        assertThat(secrets).doesNotExist();
        var keyset = Files.createFile(Files.createDirectories(secrets).resolve("vault-keyset.json"));
        assertThatThrownBy(() -> Restore.clear(secrets)).isInstanceOf(Failure.class);
        assertThat(keyset).exists();
    }
}
