package org.linli.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.PageQuery;
import org.linli.registry.directory.RegisterQuery.Standing;

/** Finds agencies in the public register: one statement for a page, whatever is asked for. */
@ApplicationScoped
class RegisterSearch {

    /** @param listed the lists it is published on; {@code barred} it is disqualified on the day */
    record Found(UUID agencyId, String number, String name, String kind, String status, LocalDate foundedOn,
            LocalDate registeredOn, @Nullable String homeStreet, @Nullable String grade, boolean abnormal,
            boolean serious, boolean barred) {

        static Found of(Object[] row) {
            return new Found((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4],
                    (LocalDate) row[5], (LocalDate) row[6], (String) row[7], (String) row[8], (Boolean) row[9],
                    (Boolean) row[10], (Boolean) row[11]);
        }

        Standing standing() {
            return barred ? Standing.DISQUALIFIED
                    : serious ? Standing.SERIOUS_LIST : abnormal ? Standing.ABNORMAL_LIST : Standing.CLEAR;
        }
    }

    private static final String GRADE = """
            (select g.grade from grade_application g where g.agency_id = a.id and g.from_day <= :day
                and g.until_day > :day and (g.ended_on is null or g.ended_on > :day)
                order by g.from_day desc limit 1)""";
    private static final String LISTED = """
            exists (select 1 from agency same join listing l on l.agency_id = same.id
                where same.unified_social_credit_code = a.unified_social_credit_code and l.list = '%s'
                and l.from_day <= :day and (l.removed_on is null or l.removed_on > :day))""";
    private static final String ABNORMAL = LISTED.formatted("ABNORMAL");
    private static final String SERIOUS = LISTED.formatted("SERIOUS");
    private static final String BARRED = """
            exists (select 1 from agency same join standing_effect s on s.agency_id = same.id
                where same.unified_social_credit_code = a.unified_social_credit_code and s.ground = 'DISQUALIFIED'
                and s.from_day <= :day and (s.until_day is null or s.until_day > :day)
                and (s.lifted_on is null or s.lifted_on > :day))""";

    private static final Map<Standing, String> STANDS =
            Map.of(Standing.CLEAR, "not " + ABNORMAL + " and not " + SERIOUS + " and not " + BARRED,
                    Standing.ABNORMAL_LIST, ABNORMAL, Standing.SERIOUS_LIST, SERIOUS, Standing.DISQUALIFIED, BARRED);

    private final EntityManager database;

    RegisterSearch(EntityManager database) {
        this.database = database;
    }

    /** Up to one row more than the page, in the order of registration. */
    List<Found> of(RegisterQuery query, LocalDate day, PageQuery page) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>(Map.of("day", day, "limit", page.fetch()));
        byName(query, conditions, values);
        if (query.street != null) {
            conditions.add("""
                    (e.home_street = :street or exists (select 1 from given_service v where v.agency_id = a.id
                        and v.in_force and v.area_code = :street))""");
            values.put("street", query.street);
        }
        if (query.service != null) {
            conditions.add("""
                    exists (select 1 from given_service v where v.agency_id = a.id and v.in_force
                        and v.service_type = :service)""");
            values.put("service", query.service);
        }
        if (query.kind != null) {
            conditions.add("a.kind = :kind");
            values.put("kind", query.kind.name());
        }
        if (query.grade != null) {
            conditions.add("""
                    a.id in (select g.agency_id from grade_application g where g.grade = :grade and g.from_day <= :day
                        and g.until_day > :day and (g.ended_on is null or g.ended_on > :day))""");
            values.put("grade", query.grade.name());
        }
        if (query.standing != null) {
            conditions.add(STANDS.get(query.standing));
        }
        page.cursor().ifPresent(cursor -> {
            conditions.add("e.agency_id > :after");
            values.put("after", cursor.id());
        });
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var statement = database.createNativeQuery("""
                select a.id, a.number, a.name, a.kind, a.status, a.founded_on, a.registered_on, e.home_street,
                    %s, %s, %s, %s
                from register_entry e join agency a on a.id = e.agency_id%s
                order by e.agency_id limit :limit""".formatted(GRADE, ABNORMAL, SERIOUS, BARRED, where),
                Object[].class);
        values.forEach(statement::setParameter);
        List<?> rows = statement.getResultList();
        return rows.stream().map(Object[].class::cast).map(Found::of).toList();
    }

    /** Found by the index over characters and pairs of them, and then looked at. */
    private static void byName(RegisterQuery query, List<String> conditions, Map<String, Object> values) {
        if (query.words == null) {
            return;
        }
        var words = SearchText.words(query.words);
        if (words.isEmpty()) {
            return;
        }
        var grams = new LinkedHashSet<String>();
        for (int at = 0; at < words.size(); at++) {
            grams.addAll(SearchText.keysOf(words.get(at)));
            conditions.add(
                    "(position(:word" + at + " in e.search_text) > 0 or position(:word" + at + " in e.initials) > 0)");
            values.put("word" + at, words.get(at));
        }
        conditions.add("e.grams @> cast(:grams as text[])");
        values.put("grams", grams.toArray(String[]::new));
    }
}
