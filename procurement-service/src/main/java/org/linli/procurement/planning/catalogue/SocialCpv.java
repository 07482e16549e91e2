package org.linli.procurement.planning.catalogue;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The EU codes for social and other specific services, for those who compare across borders. From eForms, CC BY 4.0,
 * Publications Office of the European Union.
 */
@Singleton
class SocialCpv {

    private final Map<String, String> names = new TreeMap<>();

    SocialCpv() {
        var stream = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("cpv-social.tsv"),
                "cpv-social.tsv is not on the class path");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank()).map(line -> line.split("\t", 2))
                    .forEach(cells -> names.put(cells[0], cells[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<String> nameOf(String code) {
        return Optional.ofNullable(names.get(code));
    }

    /** Code to English name, by code. */
    Map<String, String> all() {
        return names;
    }
}
