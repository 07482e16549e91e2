package org.linli.registry.agency;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** One paper of the application: what it is, and the hash of the file that was handed in. */
record Document(Kind kind, String name, long size, String sha256) {

    /** 《民办非企业单位登记管理暂行条例》第8、9条: what a complete file holds. */
    enum Kind {
        ARTICLES, REGISTRATION_CERTIFICATE, CAPITAL_REPORT, PREMISES_PROOF, STAFF_LIST
    }

    /** A later document of the same kind replaces the earlier one. */
    List<Document> in(List<Document> documents) {
        return Stream.concat(documents.stream().filter(present -> present.kind != kind), Stream.of(this)).toList();
    }

    /** @throws RuleRefused under the rule of a complete file, naming what is missing */
    static void requireComplete(List<Document> documents, Rule completeness) {
        var missing = missingFrom(documents);
        if (!missing.isEmpty()) {
            throw new RuleRefused(AgencyProblem.DOCUMENTS_MISSING, completeness, "documents",
                    missing.stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
    }

    static Set<Kind> missingFrom(List<Document> documents) {
        var missing = EnumSet.allOf(Kind.class);
        missing.removeAll(documents.stream().map(Document::kind).collect(Collectors.toSet()));
        return missing;
    }
}
