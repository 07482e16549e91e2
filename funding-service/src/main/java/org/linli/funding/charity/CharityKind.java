package org.linli.funding.charity;

/** What kind of charity it is, as far as the yearly limits ask. */
enum CharityKind {
    PUBLIC_FOUNDATION,
    /** An association or service institution that may ask the public. */
    PUBLIC_ORGANISATION,
    /** One that may not. */
    ORGANISATION
}
