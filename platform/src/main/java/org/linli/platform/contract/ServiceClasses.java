package org.linli.platform.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/**
 * The annotations of a service and of the platform, read from their own jars or folders: wherever the two role tables
 * lie, their classes lie. Nothing of this is kept after the documents are made.
 */
final class ServiceClasses {

    private final Index index;

    ServiceClasses() {
        var indexer = new Indexer();
        for (var marker : List.of("platform-permissions.csv", "permissions.csv")) {
            add(marker, indexer);
        }
        index = indexer.complete();
    }

    List<AnnotationInstance> annotated(Class<? extends Annotation> annotation) {
        return List.copyOf(index.getAnnotations(annotation));
    }

    static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(String marker, Indexer indexer) {
        var place = Objects.requireNonNull(Thread.currentThread().getContextClassLoader().getResource(marker),
                marker + " is not on the class path");
        try {
            if (place.getProtocol().equals("jar")) {
                addJar(Path.of(URI.create(place.getPath().substring(0, place.getPath().indexOf("!/")))), indexer);
            } else {
                addFolder(Objects.requireNonNull(Path.of(place.toURI()).getParent()), indexer);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void addJar(Path file, Indexer indexer) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            for (var entry : jar.stream().filter(entry -> isClass(entry.getName())).toList()) {
                try (var bytes = jar.getInputStream(entry)) {
                    index(bytes, indexer);
                }
            }
        }
    }

    private static void addFolder(Path root, Indexer indexer) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.filter(file -> isClass(file.toString())).sorted().toList()) {
                try (var bytes = Files.newInputStream(file)) {
                    index(bytes, indexer);
                }
            }
        }
    }

    private static void index(InputStream bytes, Indexer indexer) throws IOException {
        indexer.index(bytes);
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class");
    }
}
