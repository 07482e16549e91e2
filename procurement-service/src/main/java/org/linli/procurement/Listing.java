package org.linli.procurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.PageQuery;

/** One page of a repository, newest first (ids are time-ordered), by keyset and the filters that are not null. */
public final class Listing {

    private static final UUID LAST = new UUID(-1, -1);

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private @Nullable String along;

    /** @param attribute an entity attribute, never input of a client */
    public Listing with(String attribute, @Nullable Object value) {
        if (value != null) {
            conditions.add(attribute + " = :" + attribute);
            values.put(attribute, value);
        }
        return this;
    }

    /**
     * As {@link #with}, but alone it walks the index over (attribute, id). For a state that goes with age: the active ones are
     * young, and who pages past the last of them by id would read all that ended.
     */
    public Listing along(String attribute, @Nullable Object value) {
        if (value == null || !conditions.isEmpty()) {
            return with(attribute, value);
        }
        along = attribute;
        values.put(attribute, value);
        return this;
    }

    /** Up to {@code limit + 1} rows, as {@code Page.of} wants them. */
    public <E> List<E> of(PanacheRepositoryBase<E, UUID> repository, PageQuery page) {
        var order = "id desc";
        if (along != null) {
            // rows are compared, so that no index but that one has the order and both ends
            conditions.add(along + " >= :" + along);
            conditions.add("(" + along + ", id) < (:" + along + ", :after)");
            values.put("after", page.cursor().map(cursor -> cursor.id()).orElse(LAST));
            order = along + " desc, id desc";
        } else {
            page.cursor().ifPresent(cursor -> {
                conditions.add("id < :after");
                values.put("after", cursor.id());
            });
        }
        var where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return repository.find(where + "order by " + order, values).range(0, page.limit()).list();
    }
}
