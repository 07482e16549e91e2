package org.linli.evaluation;

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

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param attribute an entity attribute, never input of a client */
    public Listing with(String attribute, @Nullable Object value) {
        if (value != null) {
            // one name per condition: two on the same attribute narrow each other, neither replaces the other
            var parameter = "p" + conditions.size();
            conditions.add(attribute + " = :" + parameter);
            values.put(parameter, value);
        }
        return this;
    }

    /** @param condition over attributes alone, never input of a client */
    public Listing where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Up to {@code limit + 1} rows, as {@code Page.of} wants them. */
    public <E> List<E> of(PanacheRepositoryBase<E, UUID> repository, PageQuery page) {
        page.cursor().ifPresent(cursor -> {
            conditions.add("id < :after");
            values.put("after", cursor.id());
        });
        var where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return repository.find(where + "order by id desc", values).range(0, page.limit()).list();
    }
}
