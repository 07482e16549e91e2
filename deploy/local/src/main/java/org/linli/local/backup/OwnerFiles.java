package org.linli.local.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Files that nobody but their owner may read, each with what it contains. */
final class OwnerFiles {

    static final String SUMS = "SHA256SUMS";
    private static final FileAttribute<?> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final int BUFFER = 1 << 20;

    private final Path root;
    private final Map<String, String> sums = new TreeMap<>();
    private long bytes;

    OwnerFiles(Path root) throws IOException {
        this.root = root;
        folder(root);
    }

    Path root() {
        return root;
    }

    long bytes() {
        return bytes;
    }

    private static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, OWN_FOLDER);
    }

    void write(Path file, String content) throws IOException {
        write(file, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private void write(Path file, InputStream content) throws IOException {
        folder(file.getParent());
        var digest = sha256();
        var buffer = new byte[BUFFER];
        try (var out =
                FileChannel.open(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWN_FILE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(ByteBuffer.wrap(buffer, 0, read));
                bytes += read;
            }
        }
        sums.put(root.relativize(file).toString(), HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * Copies a folder under that name. A file that goes while it is copied is passed over.
     *
     * @param wanted by its path within the folder; a folder that is not wanted is made and stays empty
     */
    void copy(Path from, String name, Predicate<Path> wanted) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var within = from.relativize(file);
                if (Files.isDirectory(file) && (within.getNameCount() == 1 || wanted.test(within))) {
                    folder(root.resolve(name).resolve(within));
                } else if (Files.isRegularFile(file) && wanted.test(within)) {
                    copy(file, root.resolve(name).resolve(within));
                }
            }
        }
    }

    private void copy(Path from, Path to) throws IOException {
        try (var content = Files.newInputStream(from)) {
            write(to, content);
        } catch (NoSuchFileException gone) {
            // dropped since it was listed: the log knows of it
        }
    }

    /** What another program wrote becomes one of these. */
    void move(Path from, String name) throws IOException {
        copy(from, root.resolve(name));
        Files.delete(from);
    }

    /** Returns when what was written is on the disk itself: all at once, not file by file. */
    static void throughToDisk() throws IOException {
        try {
            if (new ProcessBuilder("sync").start().waitFor() != 0) {
                throw new IOException("sync failed");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** As {@code sha256sum -c} reads them. */
    void writeSums() throws IOException {
        var lines = sums.entrySet().stream().map(each -> each.getValue() + "  " + each.getKey() + "\n")
                .collect(Collectors.joining());
        write(root.resolve(SUMS), lines);
    }

    /** @return the paths whose content is no longer what was written, or that are gone */
    static Map<String, String> differing(Path root) throws IOException {
        var differing = new TreeMap<String, String>();
        for (var line : Files.readAllLines(root.resolve(SUMS))) {
            var path = line.substring(line.indexOf("  ") + 2);
            var found = sum(root.resolve(path));
            if (!line.startsWith(found)) {
                differing.put(path, found);
            }
        }
        return differing;
    }

    private static String sum(Path file) throws IOException {
        var digest = sha256();
        var buffer = new byte[BUFFER];
        try (var content = Files.newInputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchFileException gone) {
            return "gone";
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
