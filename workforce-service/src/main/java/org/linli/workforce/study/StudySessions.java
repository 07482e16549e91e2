package org.linli.workforce.study;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.linli.platform.aggregate.Aggregates;

/** All sessions of the programme. */
@ApplicationScoped
class StudySessions implements Aggregates<StudySession> {

    @Override
    public String kind() {
        return "StudySession";
    }

    /** Those between these days, both counted, in which something is signed for the official. */
    @SuppressWarnings("unchecked")
    List<StudySession> of(String officialId, LocalDate first, LocalDate last) {
        var line = JsonNodeFactory.instance.arrayNode();
        line.addObject().put("officialId", officialId);
        return getEntityManager().createNativeQuery("""
                select * from study_session
                where attendances @> cast(:line as jsonb) and held_on between :first and :last
                order by held_on, id""", StudySession.class).setParameter("line", line.toString())
                .setParameter("first", first).setParameter("last", last).getResultList();
    }

    List<StudySession> closed(LocalDate first, LocalDate last) {
        return list("heldOn between ?1 and ?2 and status = ?3", first, last, StudySessionStatus.CLOSED);
    }
}
