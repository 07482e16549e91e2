package org.linli.registry.agency;

/** Which social organisations may register, by the first two characters of their credit code. */
public enum AgencyKind {

    SOCIAL_ASSOCIATION("51"), PRIVATE_NON_ENTERPRISE_UNIT("52"), FOUNDATION("53");

    private final String prefix;

    AgencyKind(String prefix) {
        this.prefix = prefix;
    }

    boolean fits(UnifiedSocialCreditCode code) {
        return code.kindPrefix().equals(prefix);
    }
}
