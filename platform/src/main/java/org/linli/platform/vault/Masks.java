package org.linli.platform.vault;

/** How secrets are shown to people who may know of them but not read them. */
public final class Masks {

    private Masks() {
    }

    /** {@code 440105********0017} */
    public static String residentId(String id) {
        return id.substring(0, 6) + "********" + id.substring(14);
    }

    /** {@code **** 1234} */
    public static String account(String number) {
        return "**** " + number.substring(Math.max(0, number.length() - 4));
    }
}
