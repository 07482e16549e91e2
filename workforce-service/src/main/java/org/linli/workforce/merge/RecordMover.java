package org.linli.workforce.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.linli.platform.problem.Conflict;
import org.linli.workforce.training.Courses;

/** Puts whatever stands under one record under another. The database knows of every table that names a worker. */
@ApplicationScoped
class RecordMover {

    private static final List<String> TABLES = List.of("record_reading", "correction", "transfer", "experience",
            "certificate", "post", "resignation", "promotion", "supervision", "wage_slip", "activity", "record_merge",
            "login", "pool_offer", "pool_booking", "internship", "move", "conversion");
    private static final List<String> SUPERVISED = List.of("pool_booking", "internship", "conversion");

    private final EntityManager database;
    private final Courses courses;

    RecordMover(EntityManager database, Courses courses) {
        this.database = database;
        this.courses = courses;
    }

    /**
     * Both are held. A course that was attended under both counts under its days, once; what was proposed the other way
     * round is of no record any more.
     *
     * @throws Conflict while both have a place in a course that goes on
     */
    void move(UUID from, UUID to) {
        run("delete from record_merge where worker_id = :from and double_id = :to", from, to);
        run("delete from link_code where worker_id in (:from, :to)", from, to);
        run("""
                update experience set source_id = null where worker_id = :from and source_id in
                (select source_id from experience where worker_id = :to)""", from, to);
        run("""
                update wage_month set version = version + 1,
                    lines = cast(replace(cast(lines as text), cast(:from as text), cast(:to as text)) as jsonb)
                where id in (select month_id from wage_slip where worker_id = :from)""", from, to);
        run("update move set successor_id = :to where successor_id = :from", from, to);
        TABLES.forEach(table -> run("update " + table + " set worker_id = :to where worker_id = :from", from, to));
        SUPERVISED.forEach(
                table -> run("update " + table + " set supervisor_id = :to where supervisor_id = :from", from, to));
        run("""
                update course set version = version + 1,
                    places = cast(replace(cast(places as text), cast(:from as text), cast(:to as text)) as jsonb)
                where cast(places as text) like '%' || cast(:from as text) || '%'""", from, to);
        database.clear();
        if (courses.isTwiceIn(to)) {
            throw new Conflict(MergeProblem.BOTH_WAIT, to);
        }
    }

    private void run(String sql, UUID from, UUID to) {
        var query = database.createNativeQuery(sql);
        query.getParameters().forEach(
                parameter -> query.setParameter(parameter.getName(), "from".equals(parameter.getName()) ? from : to));
        query.executeUpdate();
    }
}
