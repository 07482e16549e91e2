package org.linli.platform.sample;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

enum NoteStatus implements Status<NoteStatus, NoteCommand> {
    YOUNG, OLD;

    @Override
    public Set<NoteCommand> accepts() {
        return this == YOUNG ? EnumSet.allOf(NoteCommand.class) : EnumSet.noneOf(NoteCommand.class);
    }

    @Override
    public boolean canBecome(NoteStatus next) {
        return this == YOUNG && next == OLD;
    }
}
