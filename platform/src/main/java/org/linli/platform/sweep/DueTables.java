package org.linli.platform.sweep;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Asks for all {@link TableSweep}s at once whether anything is due: a quiet beat is one question, not one for each. */
@ApplicationScoped
class DueTables {

    private static final Logger LOG = Logger.getLogger(DueTables.class);

    private final DataSource database;
    private final Map<String, String> tables = new TreeMap<>();
    private final String question;

    DueTables(DataSource database, @All List<Sweep<?>> sweeps) {
        this.database = database;
        for (var sweep : sweeps) {
            var swept = sweep.getClass().getAnnotation(Swept.class);
            if (swept != null) {
                tables.put(swept.name(), swept.table());
            }
        }
        this.question =
                tables.entrySet().stream()
                        .map(sweep -> "select '%s' where exists (select from %s where next_check_at <= ?)"
                                .formatted(sweep.getKey(), sweep.getValue()))
                        .collect(Collectors.joining(" union all "));
    }

    /** Names of the sweeps over tables where no row is due; none when that cannot be told. */
    Set<String> quiet(Instant now) {
        if (tables.isEmpty()) {
            return Set.of();
        }
        var quiet = new HashSet<>(tables.keySet());
        var moment = now.atOffset(ZoneOffset.UTC);
        try (var connection = database.getConnection(); var select = connection.prepareStatement(question)) {
            for (var table = 1; table <= tables.size(); table++) {
                select.setObject(table, moment);
            }
            try (var due = select.executeQuery()) {
                while (due.next()) {
                    quiet.remove(due.getString(1));
                }
            }
            return quiet;
        } catch (SQLException failed) {
            LOG.warnf(failed, "not known what is due: each sweep is asked by itself");
            return Set.of();
        }
    }
}
