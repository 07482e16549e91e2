package org.linli.registry.agency;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One paper of the application: what it is, and the hash of the file that was handed in. */
record Document(Kind kind, String name, long size, String sha256) {

    /** 《民办非企业单位登记管理暂行条例》第8、9条: what a complete file holds. */
    enum Kind {
        ARTICLES, REGISTRATION_CERTIFICATE, CAPITAL_REPORT, PREMISES_PROOF, STAFF_LIST
    }

    static Set<Kind> missingFrom(List<Document> documents) {
        var missing = EnumSet.allOf(Kind.class);
        missing.removeAll(documents.stream().map(Document::kind).collect(Collectors.toSet()));
        return missing;
    }
}
