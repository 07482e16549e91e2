package org.linli.evaluation.assessor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/**
 * What an assessor declares before assessing.
 *
 * @param assessor the account, as it acts
 * @param personId the person, as workforce knows them
 * @param relatedPersonIds spouse, parents, children and others as near: their posts count as the assessor's own
 * @param ties other ties with agencies, such as a share or a seat on a board
 */
public record Declaration(String assessor, UUID personId, List<UUID> relatedPersonIds, List<Tie> ties) {

    /** @param until last day of the tie, null while it lasts */
    public record Tie(UUID agencyId, @Nullable LocalDate until) {

        boolean binds(UUID agency, LocalDate since) {
            return agencyId.equals(agency) && (until == null || !until.isBefore(since));
        }
    }

    public Declaration {
        relatedPersonIds = List.copyOf(relatedPersonIds);
        ties = List.copyOf(ties);
    }

    /** Of somebody who declared nothing. @throws RuleRefused under E04 when the account stands for no person */
    public static Declaration of(Actor actor, Rule term) {
        if (actor.personId() == null) {
            throw new RuleRefused(AssessorProblem.PERSON_UNKNOWN, term, "actor", actor.id());
        }
        return new Declaration(actor.id(), UUID.fromString(actor.personId()), List.of(), List.of());
    }

    /** Everything that either of them says. */
    Declaration with(Declaration other) {
        return new Declaration(assessor, personId,
                Stream.concat(relatedPersonIds.stream(), other.relatedPersonIds.stream()).distinct().toList(),
                Stream.concat(ties.stream(), other.ties.stream()).distinct().toList());
    }

    /** @param term how long a tie that has ended still binds (E04) */
    boolean isTied(Collection<UUID> evaluated, LocalDate today, Rule term, Posts posts) {
        var since = today.minusMonths(term.asInt());
        return evaluated.stream()
                .anyMatch(agency -> ties.stream().anyMatch(tie -> tie.binds(agency, since))
                        || Stream.concat(Stream.of(personId), relatedPersonIds.stream())
                                .anyMatch(person -> posts.tied(person, agency, since)));
    }

    /** @param evaluated the agency that leads and those bound with it. @throws RuleRefused under E04 */
    public void requireIndependent(Collection<UUID> evaluated, LocalDate today, Rule term, Posts posts) {
        if (isTied(evaluated, today, term, posts)) {
            throw new RuleRefused(AssessorProblem.TIED, term, "assessor", assessor);
        }
    }
}
