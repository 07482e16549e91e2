package org.linli.local.engine;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/**
 * Where everything lies and listens: the repository, LINLI_HOME (default .linli beside it), LINLI_PORT_SHIFT and
 * LINLI_PORT_<NAME>.
 */
public record Layout(Path repository, Path home) {

    /** A folder of the data is its owner's alone, where the file system knows of owners. */
    private static final FileAttribute<?>[] OWNER = isPosix()
            ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
            : new FileAttribute<?>[0];

    public static Layout fromEnvironment() {
        var repository = Path.of(System.getProperty("linli.repository", ".")).toAbsolutePath().normalize();
        var home = System.getenv("LINLI_HOME");
        return new Layout(repository, home == null || home.isBlank() ? repository.resolve(".linli")
                : Path.of(home).toAbsolutePath().normalize());
    }

    /** @param name such as {@code kafka}; LINLI_PORT_KAFKA overrides, LINLI_PORT_SHIFT moves all */
    static int port(String name, int usual) {
        var own = System.getenv("LINLI_PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
        if (own != null) {
            return number("LINLI_PORT_" + name, own);
        }
        var shift = System.getenv("LINLI_PORT_SHIFT");
        return usual + (shift == null ? 0 : number("LINLI_PORT_SHIFT", shift));
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException notANumber) {
            throw new Failure(name + " is not a number: " + text, "Set it to a number or leave it out.");
        }
    }

    public static int postgresPort() {
        return port("postgres", 54320);
    }

    public static int kafkaPort() {
        return port("kafka", 9092);
    }

    static int controllerPort() {
        return port("controller", 9093);
    }

    static int connectPort() {
        return port("connect", 8087);
    }

    /** Where Connect is asked and told. */
    public static String connectUrl() {
        return "http://localhost:" + connectPort();
    }

    static int keycloakPort() {
        return port("keycloak", 8086);
    }

    static int consolePort() {
        return port("console", 8080);
    }

    public static String issuer() {
        return "http://localhost:" + keycloakPort() + "/realms/linli";
    }

    Path run() {
        return folder("run");
    }

    public Path logs() {
        return folder("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** Engines unpacked and built from their packages: no data, made again when missing. */
    Path engines() {
        return repository.resolve("deploy/local/target/engines");
    }

    /** A folder of the data, made when missing. */
    Path folder(String name) {
        try {
            return Files.createDirectories(home.resolve(name), OWNER);
        } catch (IOException failed) {
            throw new Failure("cannot create " + home.resolve(name) + ": " + failed.getMessage(),
                    "Check that the disk has room and that you may write there, or set LINLI_HOME.", failed);
        }
    }

    /** A house that was made before its folder was its owner's alone becomes so. */
    void keepToOwner() {
        try {
            if (isPosix()) {
                Files.setPosixFilePermissions(folder(""), PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException refused) {
            throw new Failure("cannot keep others out of " + home + ": " + refused.getMessage(),
                    "It has to belong to you, or set LINLI_HOME.", refused);
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** Writes a file only its owner may read. Until the new one is whole and on the disk, the old one stays. */
    void secret(Path file, String content) {
        var next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.deleteIfExists(next);
            if (isPosix()) {
                Files.createFile(next,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(next, content, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new Failure("cannot write " + file + ": " + failed.getMessage(), "Check disk space and permissions.",
                    failed);
        }
    }
}
