package org.linli.platform.identity;

/** How far an operation is open to a caller. */
public enum Grant {
    NONE,
    /** Only for things of the caller's agency, street, department or person. */
    OWN, ALL
}
