package org.linli.platform.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which tables keep since when a row is in its status: those that have the column, which the database fills. */
@ApplicationScoped
class StatusDates {

    private final EntityManager entities;
    private volatile @Nullable Set<String> tables;

    StatusDates(EntityManager entities) {
        this.entities = entities;
    }

    boolean areKeptOf(EntityType<?> entity) {
        var known = tables;
        if (known == null) {
            known = Set.copyOf(entities.createNativeQuery("""
                    select table_name::text from information_schema.columns
                     where column_name = 'status_since' and table_schema = current_schema()""", String.class)
                    .getResultList());
            tables = known;
        }
        var table = entity.getJavaType().getAnnotation(Table.class);
        return known.contains(table == null || table.name().isEmpty() ? snakeCase(entity.getName()) : table.name());
    }

    /** As the naming strategy of the services names tables. */
    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
