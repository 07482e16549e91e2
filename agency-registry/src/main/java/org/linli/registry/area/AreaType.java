package org.linli.registry.area;

/** 老城区、城乡结合部、农转居, and what is none of them. */
enum AreaType {
    OLD_TOWN, URBAN_RURAL_FRINGE, VILLAGE_TO_RESIDENTIAL, MIXED_URBAN
}
