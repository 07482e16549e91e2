package org.linli.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The files of the repository this module lies in, read where they lie. */
final class Repository {

    static final List<String> SERVICES = List.of("agency-registry", "procurement-service", "evaluation-service",
            "workforce-service", "funding-service");

    static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern ON = Pattern.compile("@On\\(\\s*topic = [^,]+,\\s*type = \"linli\\.([^\"]+)\\.v1\"");

    /** A test annotation, whatever other annotations stand under it, and then the method. */
    private static final String TEST = "(?m)^ +@(?:Test|ParameterizedTest|Property)\\b.*\\n(?: +\\S.*\\n)*? +void ";

    private Repository() {
    }

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode yaml(String path) {
        try {
            return YAML.readTree(text(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every type that some service publishes, without {@code linli.} and {@code .v1}. */
    static Set<String> published() {
        var types = new TreeSet<String>();
        SERVICES.forEach(service -> types.addAll(types(service, "send")));
        return types;
    }

    static Set<String> received(String service) {
        return types(service, "receive");
    }

    private static Set<String> types(String service, String action) {
        var types = new TreeSet<String>();
        for (var operation : yaml(service + "/contracts/asyncapi.yaml").path("operations")) {
            if (operation.path("action").asText().equals(action)) {
                operation.path("messages").forEach(message -> types
                        .add(message.path("$ref").asText().replaceAll(".*/(read_)?linli\\.(.+)\\.v1", "$2")));
            }
        }
        return types;
    }

    /** Every {@code @On} method as {@code service:Class event}. */
    static Set<Reaction> reactions() {
        var found = new TreeSet<Reaction>();
        for (var service : SERVICES) {
            for (var file : javaFiles(service + "/src/main")) {
                ON.matcher(read(file)).results()
                        .forEach(on -> found.add(new Reaction(service + ":" + name(file), on.group(1))));
            }
        }
        return found;
    }

    /** @param test {@code module:Class#method} */
    static boolean hasTest(String test) {
        var part = test.split("[:#]");
        return part.length == 3 && Files.isDirectory(ROOT.resolve(part[0]))
                && javaFiles(part[0] + "/src/test").stream().filter(file -> name(file).equals(part[1]))
                        .anyMatch(file -> Pattern.compile(TEST + part[2] + "\\(").matcher(read(file)).find());
    }

    /** Every word of the Java files whose path has the given part, to hold identifiers against. */
    static Set<String> words(String part) {
        var words = new HashSet<String>();
        javaFiles(".").stream().filter(file -> file.toString().contains(part))
                .forEach(file -> words.addAll(List.of(read(file).split("\\W+"))));
        return words;
    }

    /** What the sources, rules and yardsticks cite of the given form. */
    static Set<String> cited(String form) {
        var cited = new TreeSet<String>();
        files(".").stream().map(Path::toString)
                .filter(file -> file.matches(".*\\.java|.*/src/main/resources/.*\\.(csv|json|sql|properties)"))
                .forEach(file -> Pattern.compile(form).matcher(read(Path.of(file))).results()
                        .forEach(one -> cited.add(one.group())));
        return cited;
    }

    /** Markdown pages, by their path in the repository. */
    static List<String> pages() {
        return files(".").stream().map(file -> ROOT.relativize(file).toString()).filter(file -> file.endsWith(".md"))
                .toList();
    }

    static boolean exists(String page, String link) {
        return Files.exists(ROOT.resolve(page).resolveSibling(link));
    }

    /** Java files, by their path in the repository. */
    static List<String> sources() {
        return javaFiles(".").stream().map(file -> ROOT.relativize(file).toString()).toList();
    }

    /** What stands in the Java files of a folder. */
    static List<String> javaBelow(String folder) {
        return javaFiles(folder).stream().map(Repository::read).toList();
    }

    private static List<Path> javaFiles(String folder) {
        return files(folder).stream().filter(file -> file.toString().endsWith(".java")).toList();
    }

    /** Without what was built and what is hidden. */
    private static List<Path> files(String folder) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT.resolve(folder).normalize(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    var name = visited.getFileName().toString();
                    return !visited.equals(ROOT) && (name.equals("target") || name.startsWith("."))
                            ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found.stream().sorted().toList();
    }

    private static String read(Path file) {
        return text(ROOT.relativize(file).toString());
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
