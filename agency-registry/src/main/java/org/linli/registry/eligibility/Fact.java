package org.linli.registry.eligibility;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something known of an agency, as a whole number; yes is 1 and no 0. */
@Schema(name = "EligibilityFact")
public enum Fact {

    /** Whole months since it was registered. */
    MONTHS_REGISTERED,
    /** People employed, as workforce last told. */
    PEOPLE,
    /** Of these, certified social workers. */
    CERTIFIED_PEOPLE, CONTRACTS_IN_FORCE,
    /** Nothing is barred. */
    CLEAR_STANDING,
    /** On neither list. */
    NOT_LISTED,
    /** 0 green, 1 amber, 2 red. */
    WARNING_LEVEL,
    /** Cooperations that both sides confirmed within the last twelve months. */
    COOPERATIONS,
    /** Whole months since a mentor took it on; of a young agency alone. */
    MONTHS_COACHED,
    /** Visits of its mentor. */
    VISITS,
    /** Share of the advice that was due and followed, 0 to 100; 100 where none was due. */
    ADVICE_FOLLOWED
}
