package org.linli.evaluation;

/** What kind of place a street is, as the registry types it; decides weights and targets. */
public enum AreaType {
    OLD_TOWN, URBAN_RURAL_FRINGE, VILLAGE_TO_RESIDENTIAL,
    /** Also what a street counts as while nobody has typed it. */
    MIXED_URBAN
}
