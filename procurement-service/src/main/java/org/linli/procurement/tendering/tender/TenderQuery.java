package org.linli.procurement.tendering.tender;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;

/** The ids of one page of tenders by keyset, with conditions and named values. */
final class TenderQuery {

    /**
     * How many of the next tenders are looked at before the index of words is asked. A common word fills the page from
     * them; for a rare one the index finds few. So neither reads the table, whatever the words.
     */
    private static final int NEAR = 400;
    private static final UUID LAST = new UUID(-1, -1);

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private String order = "id desc";
    private @Nullable String text;
    private boolean along;

    /** @param condition SQL with one parameter of that name; not added while the value is null */
    TenderQuery with(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Walks an index that ends in (status, id): few are published among many that ended, and those few are young. */
    TenderQuery along(@Nullable String status) {
        along = status != null;
        return with("status >= :status", "status", status);
    }

    TenderQuery publishedOnly(boolean wanted) {
        if (wanted) {
            conditions.add("published");
        }
        return this;
    }

    TenderQuery containing(@Nullable String words) {
        text = words;
        return this;
    }

    TenderQuery page(PageQuery page, boolean byClosing) {
        if (along) {
            order = "status desc, id desc";
            conditions.add("(status, id) < (:status, :after)");
            values.put("after", page.cursor().map(Cursor::id).orElse(LAST));
            return this;
        }
        order = byClosing ? "bids_until, id" : "id desc";
        page.cursor().ifPresent(cursor -> {
            if (byClosing) {
                with("(bids_until, id) > (:afterClosing, :after)", "afterClosing", cursor.instant());
            } else {
                conditions.add("id < :after");
            }
            values.put("after", cursor.id());
        });
        return this;
    }

    /** Up to so many, in the order of the page. */
    List<UUID> ids(EntityManager database, int limit) {
        if (text == null) {
            return run(database, "select id from tender" + where("") + " order by " + order + " limit :limit", limit);
        }
        var near = run(database,
                "select id from (select id, status, bids_until, grams from tender" + where("") + " order by " + order
                        + " limit " + Math.max(NEAR, 4 * limit) + ") near where grams @@ search_query(:text) order by "
                        + order + " limit :limit",
                limit);
        return near.size() >= limit ? near
                : run(database,
                        "with found as materialized (select id, status, bids_until from tender"
                                + where("grams @@ search_query(:text)") + ") select id from found order by " + order
                                + " limit :limit",
                        limit);
    }

    private String where(String more) {
        var all = new ArrayList<>(conditions);
        if (!more.isEmpty()) {
            all.add(more);
        }
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> run(EntityManager database, String sql, int limit) {
        var query = database.createNativeQuery(sql, UUID.class).setParameter("limit", limit);
        values.forEach(query::setParameter);
        if (text != null) {
            query.setParameter("text", text);
        }
        return query.getResultList();
    }
}
