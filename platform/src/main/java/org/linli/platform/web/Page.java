package org.linli.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next opaque cursor of the page after, null on the last one
 * @param agencies what the agencies are called whose ids stand in the items, as far as this service knows them;
 * {@code units} what the units and streets are called whose codes stand there
 */
@Schema(description = "一页列表 One page of a list")
public record Page<T>(@Schema(required = true) List<T> items, @Nullable String next,
        @Schema(required = true, description = "本页所涉机构的名称 Names of the agencies in it") List<AgencyName> agencies,
        @Schema(required = true,
                description = "本页所涉单位、街道的名称 Names of the units and streets in it") List<UnitName> units) {

    @Schema(description = "机构名称 What an agency is called")
    record AgencyName(UUID id, String name) {
    }

    @Schema(description = "单位名称 What a unit or a street is called")
    record UnitName(String code, String name) {
    }

    public Page(List<T> items, @Nullable String next) {
        this(items, next, List.of(), List.of());
    }

    /** @param names of agencies by id; {@code unitNames} by code, in its order */
    Page<T> with(Map<UUID, String> names, Map<String, String> unitNames) {
        return new Page<>(items, next,
                names.entrySet().stream().map(each -> new AgencyName(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparing(AgencyName::id)).toList(),
                unitNames.entrySet().stream().map(each -> new UnitName(each.getKey(), each.getValue())).toList());
    }

    /**
     * @param found up to {@code limit + 1} rows in order: the extra row only tells that there is more
     * @param cursor the keyset values of a row
     */
    public static <E> Page<E> of(List<E> found, int limit, Function<E, Cursor> cursor) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        var items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()).encode());
    }

    /** Where the rows together need something more: asked for once, not row by row. */
    public <M, V> Page<V> mapWith(Function<List<T>, M> more, BiFunction<T, M, V> view) {
        var all = more.apply(items);
        return map(item -> view.apply(item, all));
    }

    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
