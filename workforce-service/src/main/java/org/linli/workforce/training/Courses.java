package org.linli.workforce.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.workforce.base.BaseUse;
import org.linli.workforce.base.Stay;
import org.linli.workforce.post.Tier;

/** All courses. */
@ApplicationScoped
public class Courses implements Aggregates<Course>, BaseUse {

    @Override
    public String kind() {
        return "Course";
    }

    /** Of one that goes on: the person has two places in it, since two records became theirs. */
    @SuppressWarnings("unchecked")
    public boolean isTwiceIn(UUID workerId) {
        List<Course> theirs = getEntityManager()
                .createNativeQuery("select * from course where places @> cast(:place as jsonb)", Course.class)
                .setParameter("place", "[{\"workerId\":\"%s\"}]".formatted(workerId)).getResultList();
        return theirs.stream().anyMatch(course -> course.isTwiceTaken(workerId));
    }

    @Override
    public List<Stay> staysAt(UUID baseId, LocalDate from, LocalDate until) {
        return list("baseId = ?1 and fromDay <= ?3 and untilDay >= ?2 and status in ?4", baseId, from, until,
                List.of(CourseStatus.OPEN, CourseStatus.FULL, CourseStatus.HELD)).stream().map(Course::stay).toList();
    }

    /** Seats by tier of the courses of a year that were opened and not cancelled. */
    Map<Tier, Integer> seats(int year) {
        var seats = new EnumMap<Tier, Integer>(Tier.class);
        getEntityManager().createQuery("""
                select tier, sum(capacity) from Course
                where fromDay >= :first and fromDay <= :last and status in :opened group by tier""", Object[].class)
                .setParameter("first", LocalDate.of(year, 1, 1)).setParameter("last", LocalDate.of(year, 12, 31))
                .setParameter("opened",
                        List.of(CourseStatus.OPEN, CourseStatus.FULL, CourseStatus.HELD, CourseStatus.CLOSED))
                .getResultList().forEach(row -> seats.put((Tier) row[0], ((Number) row[1]).intValue()));
        return seats;
    }
}
