package org.linli.platform.web;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.platform.ResourceTable;

/** What the units that buy and the streets are called, by their code; one that is not listed is called by its code. */
@Singleton
public class UnitNames {

    private final Map<String, String> names = ResourceTable.rows("platform-units.csv").stream()
            .map(row -> row.split(",", 2)).collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));

    public String of(String code) {
        return names.getOrDefault(code, code);
    }

    /** Empty for what is no unit of the table. */
    Optional<String> known(String code) {
        return Optional.ofNullable(names.get(code));
    }
}
