package org.linli.procurement.oversight.ocds.release;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One object of a release while it is built. What is null or empty stays out: in a release, null would take something
 * back.
 */
public final class Part {

    private final ObjectNode node = JsonText.object();

    public static Part withId(String id) {
        return new Part().text("id", id);
    }

    public Part text(String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            node.put(field, value);
        }
        return this;
    }

    public Part number(String field, BigDecimal value) {
        node.put(field, value);
        return this;
    }

    public Part number(String field, int value) {
        node.put(field, value);
        return this;
    }

    public Part flag(String field, boolean value) {
        node.put(field, value);
        return this;
    }

    public Part part(String field, @Nullable Part value) {
        if (value != null && !value.isEmpty()) {
            node.set(field, value.node);
        }
        return this;
    }

    public Part parts(String field, Collection<Part> values) {
        if (!values.isEmpty()) {
            var array = node.putArray(field);
            values.forEach(value -> array.add(value.node));
        }
        return this;
    }

    public Part texts(String field, Collection<String> values) {
        if (!values.isEmpty()) {
            var array = node.putArray(field);
            values.forEach(array::add);
        }
        return this;
    }

    /** Everything of another part, over what is here. */
    public Part all(Part other) {
        node.setAll(other.node);
        return this;
    }

    public boolean isEmpty() {
        return node.isEmpty();
    }

    public ObjectNode json() {
        return node;
    }
}
