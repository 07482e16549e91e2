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

    AreaResource.AreaView view(AreaTyping typing) {
        return new AreaResource.AreaView(code, nameZh, nameEn, typing.type(), typing.from(), typing.basis());
    }
}
