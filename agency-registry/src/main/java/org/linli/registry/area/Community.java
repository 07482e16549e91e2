package org.linli.registry.area;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * A community under a street; its code is the street's with three digits more, as the national statistics number it.
 */
@Entity
class Community {

    private static final int DIGITS = 12;
    private static final int OF_STREET = 9;

    @Id
    private String code;
    private String street;
    private String nameZh;

    @SuppressWarnings("NullAway")
    protected Community() {
    }

    Community(String code, String nameZh) {
        this.code = code;
        this.street = code.substring(0, OF_STREET);
        this.nameZh = nameZh;
    }

    static boolean isOne(String code) {
        return code.length() == DIGITS;
    }

    /** @return whether it is another now */
    boolean named(String name) {
        var changed = !nameZh.equals(name);
        nameZh = name;
        return changed;
    }

    String code() {
        return code;
    }

    String street() {
        return street;
    }

    String nameZh() {
        return nameZh;
    }
}
