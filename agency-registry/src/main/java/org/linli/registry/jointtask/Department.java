package org.linli.registry.jointtask;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A department of the district; its code is the claim of its people's tokens. */
@Entity
class Department {

    @Id
    private String code;
    private String name;

    @SuppressWarnings("NullAway")
    protected Department() {
    }

    Department(String code, String name) {
        this.code = code;
        this.name = name;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }
}
