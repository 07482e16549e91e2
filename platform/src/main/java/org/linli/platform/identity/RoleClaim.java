package org.linli.platform.identity;

import java.util.Arrays;

/** The claim of the token that says what is a role's own. */
public enum RoleClaim {

    AGENCY("agency_id"),
    /** Of either, the one the caller acts for. */
    UNIT("unit"), PERSON("person_id");

    private final String id;

    RoleClaim(String id) {
        this.id = id;
    }

    static RoleClaim of(String id) {
        return Arrays.stream(values()).filter(claim -> claim.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalStateException("platform-roles.csv: no such claim: " + id));
    }

    /** As the refusal names it. */
    String shown() {
        return this == UNIT ? "street, department" : id;
    }
}
