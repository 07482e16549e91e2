package org.linli.evaluation.assessment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.assessor.Declaration;
import org.linli.evaluation.assessor.Posts;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;

/**
 * Who assesses one evaluation. While nobody is named any independent assessor may act; afterwards only those named. For
 * the parts of purchaser and users their own people act while nobody is named for just that part.
 */
public record Team(List<Seat> seats) {

    public Team {
        seats = List.copyOf(seats);
    }

    /** @throws Invalid when one person or account takes two seats; RuleRefused under E04 */
    public static Team named(List<Seat> seats, Collection<UUID> evaluated, BusinessDay today, Posts posts) {
        var people = new HashSet<Object>();
        for (var seat : seats) {
            if (!people.add(seat.assessor()) | !people.add(seat.declaration().personId())) {
                throw new Invalid(EvaluationProblem.SEATED_TWICE, "members", seat.assessor());
            }
            seat.declaration().requireIndependent(evaluated, today.date(), today.rule("E04"), posts);
        }
        return new Team(seats);
    }

    /**
     * Ties may have come about since the naming: they are looked at again at every act.
     *
     * @param part null for what is not done for one part
     * @throws RuleRefused under G10 for a person without that seat, under E04 for one who is tied
     */
    public void admit(Actor assessor, @Nullable AssessorPart part, Collection<UUID> evaluated, BusinessDay today,
            Posts posts) {
        var seat = seatOf(assessor.id());
        var isSeated = part == null || !part.isOwn();
        if (isSeated && !seats.isEmpty() && (seat.isEmpty() || part != null && seat.get().part() != part)) {
            throw new RuleRefused(EvaluationProblem.NOT_SEATED, today.rule("G10"), "assessor", assessor.id(),
                    part == null ? "-" : part);
        }
        requireIndependent(assessor, evaluated, today, posts);
    }

    public void requireIndependent(Actor assessor, Collection<UUID> evaluated, BusinessDay today, Posts posts) {
        var term = today.rule("E04");
        Declaration.of(assessor, term).requireIndependent(evaluated, today.date(), term, posts);
        seatOf(assessor.id())
                .ifPresent(seat -> seat.declaration().requireIndependent(evaluated, today.date(), term, posts));
    }

    List<Seat> of(AssessorPart part) {
        return seats.stream().filter(seat -> seat.part() == part).toList();
    }

    public List<Seat> without(AssessorPart part) {
        return seats.stream().filter(seat -> seat.part() != part).toList();
    }

    /** Sits here; while nobody is named, everybody might. */
    public boolean has(String assessor) {
        return seats.isEmpty() || seatOf(assessor).isPresent();
    }

    private Optional<Seat> seatOf(String assessor) {
        return seats.stream().filter(seat -> seat.assessor().equals(assessor)).findFirst();
    }
}
