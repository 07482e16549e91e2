package org.linli.evaluation.indicator;

/** How large a contract is, as the decision table knows it (E17). */
public enum ContractSize {
    SMALL,
    /** Also what a contract counts as whose amount nobody has said. */
    MEDIUM, LARGE;

    /** @param fen the amount of the contract; {@code smallBelow} and {@code largeFrom} the borders of MEDIUM, in fen */
    public static ContractSize of(long fen, long smallBelow, long largeFrom) {
        return fen < smallBelow ? SMALL : fen >= largeFrom ? LARGE : MEDIUM;
    }
}
