package org.linli.procurement.planning.catalogue;

/** The kinds of area a district has, as the registry types them. */
public enum AreaType {
    OLD_TOWN, URBAN_RURAL_FRINGE, VILLAGE_TO_RESIDENTIAL, MIXED_URBAN
}
