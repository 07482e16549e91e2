package org.linli.procurement.planning.catalogue;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where an item of the catalogue stands. */
public enum ItemStatus implements Status<ItemStatus, ItemCommand> {
    PROPOSED, CONSULTATION, PUBLISHED, REFUSED, RETIRED;

    @Override
    public Set<ItemCommand> accepts() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(ItemCommand.CONSULT, ItemCommand.REFUSE);
            case CONSULTATION -> EnumSet.of(ItemCommand.PUBLISH, ItemCommand.REFUSE);
            case PUBLISHED -> EnumSet.of(ItemCommand.RETIRE, ItemCommand.LAPSE);
            case REFUSED, RETIRED -> EnumSet.noneOf(ItemCommand.class);
        };
    }

    @Override
    public String kind() {
        return "CatalogueItem";
    }

    @Override
    public boolean canBecome(ItemStatus next) {
        return switch (this) {
            case PROPOSED -> next == CONSULTATION || next == REFUSED;
            case CONSULTATION -> next == PUBLISHED || next == REFUSED;
            case PUBLISHED -> next == RETIRED;
            case REFUSED, RETIRED -> false;
        };
    }
}
