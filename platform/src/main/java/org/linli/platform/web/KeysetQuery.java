package org.linli.platform.web;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;

/**
 * One page of a repository, newest first unless asked otherwise (ids are time-ordered), by keyset, the filters that are
 * not null and what the caller may see.
 */
public final class KeysetQuery {

    private static final UUID LAST = new UUID(-1, -1);
    /** Stands for no agency and no unit. */
    private static final String NOBODY = "-";
    private static final UUID NO_AGENCY = new UUID(0, 0);

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private @Nullable String along;
    private @Nullable String alongValue;
    private boolean oldestFirst;

    /** @param attribute an entity attribute, never input of a client; a null value filters nothing */
    public KeysetQuery by(String attribute, @Nullable Object value) {
        if (value != null) {
            conditions.add(attribute + " = :" + named(value));
        }
        return this;
    }

    /** One of those; none where there are none. @param attribute an entity attribute, never input of a client */
    public KeysetQuery among(String attribute, Collection<UUID> ids) {
        conditions.add(attribute + " in :" + named(ids.isEmpty() ? List.of(NO_AGENCY) : List.copyOf(ids)));
        return this;
    }

    /** One name per condition: two on the same attribute narrow each other, neither replaces the other. */
    private String named(Object value) {
        var name = "value" + values.size();
        values.put(name, value);
        return name;
    }

    /** @param condition over attributes alone, never input of a client */
    public KeysetQuery where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** @param condition over attributes with {@code ?} for the value, also more than once */
    public KeysetQuery where(String condition, Object value) {
        conditions.add(condition.replace("?", ":" + named(value)));
        return this;
    }

    /**
     * What is decided everybody sees; what is not, only those it concerns: the agency and the unit of the row.
     *
     * @param decided a condition over attributes alone; attributes are never input of a client
     */
    public KeysetQuery decidedOrOf(Caller caller, String decided, String agencyAttribute, String unitAttribute) {
        conditions.add("(%s or %s = :%s or %s = :%s)".formatted(decided, agencyAttribute,
                named(caller.agencyId().orElse(NO_AGENCY)), unitAttribute, named(caller.unit().orElse(NOBODY))));
        return this;
    }

    /**
     * As {@link #by}, but alone it walks the index over (attribute, id). For a state that goes with age: the active
     * ones are young, and who pages past the last of them by id would read all that ended.
     */
    public KeysetQuery usingIndexOf(String attribute, @Nullable Object value) {
        if (value == null || !conditions.isEmpty()) {
            return by(attribute, value);
        }
        along = attribute;
        alongValue = named(value);
        return this;
    }

    public KeysetQuery oldestFirst() {
        oldestFirst = true;
        return this;
    }

    /** Callers limited to their own see the rows of their agency alone, others those of the one asked for, if any. */
    public KeysetQuery ofAgency(Caller caller, String attribute, @Nullable UUID asked) {
        return by(attribute, caller.ownOnly() ? caller.agencyId().orElse(NO_AGENCY) : asked);
    }

    /** Callers limited to their own see the rows of their agency, or of their street or department. */
    public KeysetQuery visibleTo(Caller caller, String agencyAttribute, String unitAttribute) {
        var agency = caller.agencyId();
        return caller.ownOnly() && agency.isPresent() ? by(agencyAttribute, agency.get())
                : ofUnit(caller, unitAttribute);
    }

    /** Callers limited to their own see the rows of their street or department. */
    public KeysetQuery ofUnit(Caller caller, String unitAttribute) {
        return caller.ownOnly() ? by(unitAttribute, caller.unit().orElse(NOBODY)) : this;
    }

    /** Up to {@code limit + 1} rows, as {@code Page.of} wants them. */
    public <E> List<E> of(PanacheRepositoryBase<E, UUID> repository, PageQuery page) {
        var order = oldestFirst ? "id" : "id desc";
        if (along != null) {
            // rows are compared, so that no index but that one has the order and both ends
            conditions.add(along + " >= :" + alongValue);
            conditions.add("(" + along + ", id) < (:" + alongValue + ", :after)");
            values.put("after", page.cursor().map(Cursor::id).orElse(LAST));
            order = along + " desc, id desc";
        } else {
            page.cursor().ifPresent(cursor -> {
                conditions.add(oldestFirst ? "id > :after" : "id < :after");
                values.put("after", cursor.id());
            });
        }
        var where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return repository.find(where + "order by " + order, values).range(0, page.limit()).list();
    }
}
