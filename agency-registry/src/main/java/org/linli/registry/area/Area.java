package org.linli.registry.area;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A street of the district; its code is the national nine-digit one. */
@Entity
class Area {

    @Id
    private String code;
    private String nameZh;
    private String nameEn;

    @SuppressWarnings("NullAway")
    protected Area() {
    }

    String code() {
        return code;
    }

    String nameZh() {
        return nameZh;
    }

    String nameEn() {
        return nameEn;
    }
}
