package org.linli.platform.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * With every list go the names of the agencies whose ids stand in its items, whichever they are, asked for once, and
 * those of the units and streets whose codes stand there.
 */
class PageNames {

    /** How a record's parts are read. */
    private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {

        @Override
        protected List<Method> computeValue(Class<?> type) {
            var parts = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
            parts.forEach(part -> part.setAccessible(true));
            return parts;
        }
    };

    private final AgencyNames names;

    private final UnitNames units;

    PageNames(AgencyNames names, UnitNames units) {
        this.names = names;
        this.units = units;
    }

    @ServerResponseFilter
    void name(ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Page<?> page) {
            var ids = new HashSet<UUID>();
            var unitsNamed = new TreeMap<String, String>();
            collect(page.items(), ids, unitsNamed);
            answer.setEntity(page.with(names.of(ids), unitsNamed));
        }
    }

    private void collect(@Nullable Object value, Set<UUID> ids, Map<String, String> named) {
        switch (value) {
            case UUID id -> ids.add(id);
            case String code -> units.known(code).ifPresent(name -> named.put(code, name));
            case Collection<?> several -> several.forEach(each -> collect(each, ids, named));
            case Record parts -> PARTS.get(parts.getClass()).forEach(part -> collect(read(part, parts), ids, named));
            case null, default -> {
                // nothing in it names an agency or a unit
            }
        }
    }

    private static @Nullable Object read(Method part, Record whole) {
        try {
            return part.invoke(whole);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
