package org.linli.procurement.catalogue;

import java.util.EnumSet;
import java.util.Set;

/** Where an item of the catalogue stands. */
public enum ItemStatus {
    PROPOSED,
    CONSULTATION,
    PUBLISHED,
    REFUSED,
    RETIRED;

    Set<ItemCommand> accepts() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(ItemCommand.CONSULT, ItemCommand.REFUSE);
            case CONSULTATION -> EnumSet.of(ItemCommand.PUBLISH, ItemCommand.REFUSE);
            case PUBLISHED -> EnumSet.of(ItemCommand.RETIRE, ItemCommand.LAPSE);
            case REFUSED, RETIRED -> EnumSet.noneOf(ItemCommand.class);
        };
    }

    boolean canBecome(ItemStatus next) {
        return switch (this) {
            case PROPOSED -> next == CONSULTATION || next == REFUSED;
            case CONSULTATION -> next == PUBLISHED || next == REFUSED;
            case PUBLISHED -> next == RETIRED;
            case REFUSED, RETIRED -> false;
        };
    }
}
