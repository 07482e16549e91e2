package org.linli.procurement.planning.proposal;

/** What is proposed. */
public enum ProposalKind {
    /** A topic project for one group. */
    SPECIAL,
    /** Social-policy research on a grant, with deliverables that peers review. */
    RESEARCH,
    /** Something new, tried before it enters the catalogue. */
    PILOT,
    /** The family service station of a street; one per street. */
    STATION
}
