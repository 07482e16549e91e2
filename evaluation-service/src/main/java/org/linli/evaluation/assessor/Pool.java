package org.linli.evaluation.assessor;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;

/** Who may take a seat: in the pool for it (E21), not tied (E04), not always the same (E22), not overloaded (E23). */
@ApplicationScoped
public class Pool {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED = 32;

    private final Assessors assessors;
    private final AssessorDraws draws;
    private final Engagements engagements;
    private final Posts posts;

    Pool(Assessors assessors, AssessorDraws draws, Engagements engagements, Posts posts) {
        this.assessors = assessors;
        this.draws = draws;
        this.engagements = engagements;
        this.posts = posts;
    }

    /** What is declared for one evaluation, with what was declared for all. */
    public Declaration standing(Declaration said) {
        return assessors.find("account", said.assessor()).firstResultOptional()
                .map(known -> said.with(known.declaration())).orElse(said);
    }

    /**
     * Whoever acts, seated or not, by where they work and worked and what they declared once for all.
     *
     * @throws RuleRefused under E04
     */
    public void requireIndependent(Actor actor, Collection<UUID> evaluated, BusinessDay today) {
        var term = today.rule("E04");
        Stream.concat(Stream.of(Declaration.of(actor, term)), assessors.of(actor).stream().map(Assessor::declaration))
                .forEach(said -> said.requireIndependent(evaluated, today.date(), term, posts));
    }

    /**
     * Of an office, which decides about an agency and need not stand for a person who is known here.
     *
     * @throws RuleRefused under E04
     */
    public void requireUntied(Actor actor, Collection<UUID> evaluated, BusinessDay today) {
        if (actor.personId() != null) {
            requireIndependent(actor, evaluated, today);
        }
    }

    /**
     * Holds the people until the transaction ends. @throws RuleRefused with the first who cannot take the seat, and why
     */
    public void require(Task task, List<Seated> seats, BusinessDay today) {
        var known = assessors.locked(seats.stream().map(Seated::account).toList()).stream()
                .collect(Collectors.toMap(Assessor::account, Function.identity()));
        var fitness = fitness(today);
        for (var seat : seats) {
            var one = known.get(seat.account());
            var unfit = one == null || !one.personId().equals(seat.personId()) ? Optional.of(Unfit.NOT_IN_POOL)
                    : fitness.against(one, seat.part(), task);
            unfit.ifPresent(why -> {
                throw new RuleRefused(why.problem(), today.rule(why.rule()), "members", seat.account(), seat.part());
            });
        }
    }

    /** @param account as it acts */
    public record Seated(AssessorPart part, String account, UUID personId) {
    }

    /** Who was drawn, and the draw, which is kept once they are seated. */
    public record Drawn(List<Declaration> people, AssessorDraw draw) {
    }

    /**
     * Draws that many for one part.
     *
     * @param seated accounts that sit in the evaluation for other parts
     * @throws RuleRefused under E21 when the pool has too few who could
     */
    public Drawn draw(Task task, AssessorPart part, int people, Set<String> seated, Actor by, BusinessDay today) {
        var pool = assessors.lockedFor(part);
        var bytes = new byte[SEED];
        RANDOM.nextBytes(bytes);
        var seed = HexFormat.of().formatHex(bytes);
        var fitness = fitness(today);
        var candidates = pool.stream()
                .map(one -> new AssessorLot.Candidate(one.account(), engagements.open(one.account(), task),
                        (seated.contains(one.account()) ? Optional.of(Unfit.SEATED) : fitness.against(one, part, task))
                                .orElse(null)))
                .toList();
        var lots = AssessorLot.draw(seed, candidates, people);
        var drawn = lots.stream().filter(AssessorLot::drawn).map(AssessorLot::account).toList();
        if (drawn.size() < people) {
            throw new RuleRefused(AssessorProblem.TOO_FEW, today.rule("E21"), "people", part, drawn.size());
        }
        return new Drawn(pool.stream().filter(one -> drawn.contains(one.account())).map(Assessor::declaration).toList(),
                new AssessorDraw(Ids.next(), task.evaluationId(), part, people, seed, today.date(), by, lots));
    }

    public void save(Drawn drawn) {
        draws.persist(drawn.draw());
    }

    private Fitness fitness(BusinessDay today) {
        return new Fitness(engagements, posts, today);
    }
}
