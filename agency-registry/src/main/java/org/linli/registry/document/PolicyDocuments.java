package org.linli.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.NotFound;
import org.linli.platform.rule.Rule;

/** The library. */
@ApplicationScoped
public class PolicyDocuments implements Aggregates<PolicyDocument> {

    /** @param current false where a document its basis names is not in force on the day: somebody has to look */
    @Schema(name = "RuleBasis")
    record Basis(String rule, String basis, List<UUID> documents, boolean current) {
    }

    @Override
    public String kind() {
        return "PolicyDocument";
    }

    /** @throws NotFound (404) when the library has no such document */
    public boolean isInForce(UUID id, LocalDate day) {
        return get(id).isInForceOn(day);
    }

    /** Ids of the rules in force that day whose basis names it. */
    List<String> citing(PolicyDocument document, BusinessDay day) {
        return rules(day).stream().filter(rule -> document.isNamedIn(rule.basis())).map(Rule::id).toList();
    }

    /** Every rule in force, with what its basis names of the library; some dozens. */
    List<Basis> bases(BusinessDay day) {
        var library = list("status in ?1 order by id", DocumentStatus.shownAs(null));
        return rules(day).stream().map(rule -> {
            var named = library.stream().filter(document -> document.isNamedIn(rule.basis())).toList();
            return new Basis(rule.id(), rule.basis(), named.stream().map(PolicyDocument::id).toList(),
                    named.stream().allMatch(document -> document.isInForceOn(day.date())));
        }).toList();
    }

    private static List<Rule> rules(BusinessDay day) {
        return day.rules().all().stream().filter(rule -> rule.inForceOn(day.date()))
                .sorted(Comparator.comparing(Rule::id)).toList();
    }
}
