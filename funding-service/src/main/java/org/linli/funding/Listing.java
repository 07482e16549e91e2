package org.linli.funding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.PageQuery;

/** One page of a repository, newest first by keyset, narrowed by filters and by what the caller may see. */
public final class Listing {

    private static final String NOBODY = "none";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param attribute an entity attribute, never a client's input; a null value filters nothing */
    public Listing by(String attribute, @Nullable Object value) {
        if (value != null) {
            var name = "value" + values.size();
            conditions.add(attribute + " = :" + name);
            values.put(name, value);
        }
        return this;
    }

    /** A condition of our own without parameters. */
    public Listing where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Callers limited to their own see the rows of their agency, or of their street or department. */
    public Listing visibleTo(Caller caller) {
        if (!caller.ownOnly()) {
            return this;
        }
        var agency = caller.agencyId();
        return agency.isPresent() ? by("agencyId", agency.get()) : ofUnit(caller);
    }

    /** Callers limited to their own see the rows of their street or department. */
    public Listing ofUnit(Caller caller) {
        return caller.ownOnly() ? by("purchaserId", caller.unit().orElse(NOBODY)) : this;
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
