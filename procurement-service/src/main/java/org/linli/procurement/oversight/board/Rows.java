package org.linli.procurement.oversight.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.web.PageQuery;

/** Runs a board's query and reads its columns. */
@ApplicationScoped
class Rows {

    /** The cursor's id where the order is by text alone. */
    static final UUID NO_ID = new UUID(0, 0);

    private final EntityManager database;

    Rows(EntityManager database) {
        this.database = database;
    }

    List<Tuple> of(String sql, Map<String, Object> values) {
        var query = database.createNativeQuery(sql, Tuple.class);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows;
    }

    /** Where the page before ended; before everything on the first one. */
    static String after(PageQuery page) {
        return page.cursor().map(cursor -> cursor.sort()).orElse("");
    }

    static Money money(Tuple row, String column) {
        return Money.fen(number(row, column));
    }

    static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }

    static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }

    static @Nullable String textOrNull(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
